package org.frillbench.results.picture;

import java.math.BigDecimal;

/**
 * The rectangle in a picture in which points lie, with its axes.
 *
 * @param svg the picture
 * @param left the left edge, pixels
 * @param top the upper edge
 * @param right the right edge
 * @param bottom the lower edge
 */
public record Plot(Svg svg, double left, double top, double right, double bottom) {

  private static final String GRID = "#e6e6e6";
  private static final String FRAME = "#444";

  /** Draws lines across at the marks of {@code scale}, labelled at the left, and its title. */
  public void upwards(Scale scale, String title) {
    for (BigDecimal tick : scale.ticks()) {
      double y = scale.at(tick.doubleValue());
      svg.line(left, y, right, y, GRID);
      svg.words(left - 8, y + 4, Scale.label(tick), "text-anchor", "end");
    }
    svg.words(left, top - 12, title);
  }

  /** Draws upright lines at the marks of {@code scale}, labelled below, and its title. */
  public void across(Scale scale, String title) {
    for (BigDecimal tick : scale.ticks()) {
      double x = scale.at(tick.doubleValue());
      svg.line(x, top, x, bottom, GRID);
      below(x, Scale.label(tick));
    }
    svg.words((left + right) / 2, bottom + 42, title, "text-anchor", "middle");
  }

  /** Writes a label below the plot, centred at {@code x}. */
  public void below(double x, String label) {
    svg.words(x, bottom + 18, label, "text-anchor", "middle");
  }

  /** Draws the left and the lower edge. */
  public void edges() {
    svg.path(
        "M" + Svg.at(left) + " " + Svg.at(top) + "V" + Svg.at(bottom) + "H" + Svg.at(right),
        FRAME,
        1);
  }
}
