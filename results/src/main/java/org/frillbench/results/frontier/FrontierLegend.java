package org.frillbench.results.frontier;

import java.util.List;
import org.frillbench.results.picture.Svg;
import org.frillbench.results.table.Figures;

/** What stands beside a frontier's picture: what the colours mean, and who leads. */
record FrontierLegend(Svg svg, Merit merit) {

  private static final int LINE = 17;
  private static final int LEADER = 29;
  private static final int INDENT = 14;

  /** What of a name has room in the list: a student's whole one. */
  private static final int LONGEST_NAME = 52;

  /** How high it is, pixels. */
  static int height(List<Point> leaders) {
    return 4 * LINE + leaders.size() * LEADER;
  }

  void draw(List<Point> leaders, int x, int y) {
    key(x, y, Standing.LEADING, "leading: nothing is as good and faster");
    key(x, y + LINE, Standing.OPEN, "open: within noise of a rival");
    key(x, y + 2 * LINE, Standing.BEATEN, "beaten beyond noise");
    for (int i = 0; i < leaders.size(); i++) {
      leader(x, y + 4 * LINE + i * LEADER, i + 1, leaders.get(i));
    }
  }

  private void key(int x, int y, Standing standing, String meaning) {
    svg.dot(x + 4, y - 4, 4, FrontierPicture.colour(standing));
    svg.words(x + INDENT, y, meaning);
  }

  private void leader(int x, int y, int number, Point leader) {
    svg.words(
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
        FrontierPicture.colour(Standing.LEADING));
    svg.words(x + INDENT, y, Svg.cut(leader.name(), LONGEST_NAME), "font-size", "10");
    svg.words(
        x + INDENT,
        y + 12,
        Figures.milliseconds(leader.row().latencyNs()) + " ms, " + merit.named(leader.merit()),
        "font-size",
        "10",
        "fill",
        "#666");
  }
}
