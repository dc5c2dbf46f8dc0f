package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.table.Figures;
import org.frillbench.results.table.Visible;

/**
 * The frontier as SVG: latency from the left, on a logarithmic scale; merit from below, the best on
 * top. Leaders are numbered, joined by a line and listed; every point tells its name under the
 * pointer.
 */
public final class FrontierPicture {

  private static final int WIDTH = 1020;
  private static final int PLOT_WIDTH = 600;
  private static final int LEFT = 84;
  private static final int TOP = 64;
  private static final int LINE = 17;
  private static final int LEAST_HEIGHT = 420;

  /** What of a name has room in the list: a student's whole one. */
  private static final int LONGEST_NAME = 52;

  private final Frontier frontier;
  private final Merit merit;
  private final Noise noise;
  private final List<Point> leaders;
  private final int height;
  private final Scale across;
  private final Scale up;
  private final StringBuilder svg = new StringBuilder();

  private FrontierPicture(Frontier frontier) {
    this.frontier = frontier;
    this.merit = frontier.merit();
    this.noise = frontier.noise();
    this.leaders = frontier.standing(Standing.LEADING);
    this.height = Math.max(LEAST_HEIGHT, (2 * leaders.size() + 3) * LINE);
    List<Double> latencies = new ArrayList<>();
    for (Point point : frontier.points()) {
      latencies.add(noise.lowerNs(point.row()).orElse(point.row().latencyNs()) / 1e6);
      latencies.add(noise.upperNs(point.row()).orElse(point.row().latencyNs()) / 1e6);
    }
    this.across = Scale.logarithmic(latencies, LEFT, LEFT + PLOT_WIDTH);
    List<Double> merits = frontier.points().stream().map(this::shownMerit).toList();
    this.up =
        merit.isSize()
            ? Scale.logarithmic(merits, TOP, TOP + height)
            : Scale.linear(merits, TOP + height, TOP);
  }

  /** The picture of a frontier with at least one point. */
  public static String of(Frontier frontier, String title) {
    return new FrontierPicture(frontier).draw(title);
  }

  /** Sizes in MiB, qualities as they are. */
  private double shownMerit(Point point) {
    return merit.isSize() ? -point.merit() / (1 << 20) : point.merit();
  }

  private String draw(String title) {
    int whole = TOP + height + 64;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">",
        WIDTH, whole, WIDTH, whole);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, whole);
    add("<text x=\"%d\" y=\"26\" font-size=\"16\">%s</text>", LEFT, escaped(title));
    axes();
    line();
    for (Standing standing : new Standing[] {Standing.BEATEN, Standing.OPEN, Standing.LEADING}) {
      frontier.standing(standing).forEach(this::point);
    }
    numbers();
    legend();
    return svg.append("</svg>\n").toString();
  }

  private void axes() {
    int bottom = TOP + height;
    for (double tick : across.ticks()) {
      double x = across.at(tick);
      add("<path d=\"M%.1f %dV%d\" stroke=\"#e6e6e6\"/>", x, TOP, bottom);
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
          x, bottom + 18, Scale.label(tick));
    }
    for (double tick : up.ticks()) {
      double y = up.at(tick);
      add("<path d=\"M%d %.1fH%d\" stroke=\"#e6e6e6\"/>", LEFT, y, LEFT + PLOT_WIDTH);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
          LEFT - 8, y + 4, Scale.label(tick));
    }
    add(
        "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#444\"/>",
        LEFT, TOP, bottom, LEFT + PLOT_WIDTH);
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">latency, ms</text>",
        LEFT + PLOT_WIDTH / 2, bottom + 42);
    add("<text x=\"%d\" y=\"%d\">%s</text>", LEFT, TOP - 12, escaped(merit.heading()));
  }

  /** From leader to leader in steps: between two of them nothing better is known. */
  private void line() {
    StringBuilder path = new StringBuilder();
    for (Point leader : leaders) {
      double x = across.at(leader.row().latencyNs() / 1e6);
      double y = up.at(shownMerit(leader));
      path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
    }
    add("<path d=\"%s\" fill=\"none\" stroke=\"#0b6e4f\" stroke-width=\"1.5\"/>", path);
  }

  private void point(Point point) {
    double x = across.at(point.row().latencyNs() / 1e6);
    double y = up.at(shownMerit(point));
    String colour =
        switch (point.standing()) {
          case LEADING -> "#0b6e4f";
          case OPEN -> "#d08700";
          case BEATEN -> "#b4b4b4";
        };
    add("<g stroke=\"%s\" fill=\"%s\"><title>%s</title>", colour, colour, escaped(tip(point)));
    if (noise.upperNs(point.row()).isPresent()) {
      add(
          "<path d=\"M%.1f %.1fH%.1f\" stroke-opacity=\"0.5\"/>",
          across.at(noise.lowerNs(point.row()).orElseThrow() / 1e6),
          y,
          across.at(noise.upperNs(point.row()).orElseThrow() / 1e6));
    }
    add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" stroke=\"none\"/></g>", x, y, radius(point));
  }

  private static int radius(Point point) {
    return point.standing() == Standing.BEATEN ? 3 : 4;
  }

  private String tip(Point point) {
    String beaten = point.beater() == null ? "" : ", beaten by " + point.beater().name();
    return point.name()
        + ": "
        + Figures.milliseconds(point.row().latencyNs())
        + " ms, "
        + merit.named(point.merit())
        + beaten;
  }

  /** Beside each leader its number, moved down where it would stand on the one before. */
  private void numbers() {
    double before = Double.NEGATIVE_INFINITY;
    double beforeAt = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < leaders.size(); i++) {
      double x = across.at(leaders.get(i).row().latencyNs() / 1e6);
      double y = up.at(shownMerit(leaders.get(i))) - 8;
      if (x - beforeAt < 16 && Math.abs(y - before) < 12) {
        y = before - 12;
      }
      add(
          "<text x=\"%.1f\" y=\"%.1f\" fill=\"#0b6e4f\" font-weight=\"bold\""
              + " text-anchor=\"end\">%d</text>",
          x - 3, y, i + 1);
      before = y;
      beforeAt = x;
    }
  }

  private void legend() {
    int x = LEFT + PLOT_WIDTH + 24;
    int y = TOP + 4;
    key(x, y, "#0b6e4f", "leading: nothing is as good and faster");
    key(x, y + LINE, "#d08700", "open: within noise of a rival");
    key(x, y + 2 * LINE, "#b4b4b4", "beaten beyond noise");
    y += 4 * LINE;
    for (int i = 0; i < leaders.size(); i++) {
      Point leader = leaders.get(i);
      add(
          "<text x=\"%d\" y=\"%d\" font-size=\"10\"><tspan font-weight=\"bold\""
              + " fill=\"#0b6e4f\">%d</tspan> %s</text>",
          x, y, i + 1, escaped(cut(leader.name())));
      add(
          "<text x=\"%d\" y=\"%d\" font-size=\"10\" fill=\"#666\">%s ms, %s</text>",
          x + 12,
          y + 12,
          Figures.milliseconds(leader.row().latencyNs()),
          merit.named(leader.merit()));
      y += 2 * LINE - 5;
    }
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  private void key(int x, int y, String colour, String text) {
    add("<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", x + 4, y - 4, colour);
    add("<text x=\"%d\" y=\"%d\">%s</text>", x + 14, y, text);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
