package org.frillbench.results.picture;

import java.math.BigDecimal;

/**
 * The plot area of a picture, with its axes. Edges are in pixels from the upper left corner.
 *
 * @param svg the picture
 * @param left the left edge
 * @param top the upper edge
 * @param right the right edge
 * @param bottom the lower edge
 */
public record Plot(Svg svg, double left, double top, double right, double bottom) {

  private static final String GRID = "#e6e6e6";
  private static final String AXIS = "#444";

  /** Draws the y axis: horizontal grid lines at the ticks of {@code scale}, labels and a title. */
  public void yAxis(Scale scale, String title) {
    for (BigDecimal tick : scale.ticks()) {
      double y = scale.at(tick.doubleValue());
      svg.line(left, y, right, y, GRID);
      svg.text(left - 8, y + 4, Scale.label(tick), "text-anchor", "end");
    }
    svg.text(left, top - 12, title);
  }

  /** Draws the x axis: vertical grid lines at the ticks of {@code scale}, labels and a title. */
  public void xAxis(Scale scale, String title) {
    for (BigDecimal tick : scale.ticks()) {
      double x = scale.at(tick.doubleValue());
      svg.line(x, top, x, bottom, GRID);
      xLabel(x, Scale.label(tick));
    }
    svg.text((left + right) / 2, bottom + 42, title, "text-anchor", "middle");
  }

  /** Writes a label of the x axis, centred at {@code x}. */
  public void xLabel(double x, String label) {
    svg.text(x, bottom + 18, label, "text-anchor", "middle");
  }

  /** Draws the two axis lines, at the left and lower edges. */
  public void axisLines() {
    svg.path(
        "M"
            + Svg.number(left)
            + " "
            + Svg.number(top)
            + "V"
            + Svg.number(bottom)
            + "H"
            + Svg.number(right),
        AXIS,
        1);
  }
}
