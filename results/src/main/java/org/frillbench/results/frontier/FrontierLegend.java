package org.frillbench.results.frontier;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.picture.Svg;

/**
 * What stands beside a frontier's picture: what the colours mean, who leads, and who is open.
 *
 * @param listed whom it names, by their numbers: all leaders, then open points
 * @param more how many open points have no room
 * @param objective what latency was weighed against
 */
record FrontierLegend(List<Point> listed, int more, Objective objective) {

  private static final int LINE = 17;
  private static final int KEYS = 4 * LINE;
  private static final int ENTRY = 29;
  private static final int INDENT = 14;

  /** Up to so many entries open points make it higher; more leaders than that still do. */
  private static final int ENOUGH = 20;

  /** What of a name has room in the list: a student's whole one. */
  private static final int LONGEST_NAME = 52;

  /** How high it would be, pixels: every leader has room, and the line that counts the rest. */
  static int height(int leaders, int open) {
    return KEYS + Math.max(leaders, Math.min(leaders + open, ENOUGH)) * ENTRY + LINE;
  }

  /** One that is at most {@code height} high, which is at least that of its leaders. */
  static FrontierLegend within(
      int height, List<Point> leaders, List<Point> open, Objective objective) {
    int all = leaders.size() + open.size();
    int room = KEYS + all * ENTRY <= height ? all : (height - KEYS - LINE) / ENTRY;
    List<Point> listed = Stream.concat(leaders.stream(), open.stream()).limit(room).toList();
    return new FrontierLegend(listed, all - listed.size(), objective);
  }

  void draw(Svg svg, int x, int y) {
    key(svg, x, y, ParetoStatus.NON_DOMINATED, "non-dominated: none is as good and faster");
    key(svg, x, y + LINE, ParetoStatus.UNRESOLVED, "unresolved: within noise of a rival");
    key(svg, x, y + 2 * LINE, ParetoStatus.DOMINATED, "dominated beyond noise");
    for (int i = 0; i < listed.size(); i++) {
      entry(svg, x, y + KEYS + i * ENTRY, i + 1, listed.get(i));
    }
    if (more > 0) {
      String rest = "and " + more + " more unresolved";
      svg.text(x + INDENT, y + KEYS + listed.size() * ENTRY, rest, "font-size", "10");
    }
  }

  private static void key(Svg svg, int x, int y, ParetoStatus status, String meaning) {
    svg.dot(x + 4, y - 4, 4, FrontierPicture.colour(status));
    svg.text(x + INDENT, y, meaning);
  }

  private void entry(Svg svg, int x, int y, int number, Point point) {
    svg.text(
        x + INDENT - 3,
        y,
        Integer.toString(number),
        "text-anchor",
        "end",
        "font-size",
        "10",
        "font-weight",
        "bold",
        "fill",
        FrontierPicture.colour(point.status()));
    svg.text(x + INDENT, y, Svg.shortened(point.name(), LONGEST_NAME), "font-size", "10");
    svg.text(
        x + INDENT,
        y + 12,
        NumberText.milliseconds(point.row().latencyNs()) + " ms, " + objective.named(point.value()),
        "font-size",
        "10",
        "fill",
        "#666");
  }
}
