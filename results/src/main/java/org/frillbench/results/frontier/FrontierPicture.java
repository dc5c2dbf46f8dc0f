package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.picture.Plot;
import org.frillbench.results.picture.Scale;
import org.frillbench.results.picture.Svg;

/**
 * The frontier as SVG: latency from the left, on a logarithmic scale; objective from below, the
 * best on top. A line joins the leaders. They are numbered and listed, and so are open points as
 * far as there is room; every point tells its name under the pointer.
 */
public final class FrontierPicture {

  private static final int WIDTH = 1020;
  private static final int PLOT_WIDTH = 600;
  private static final int LEFT = 84;
  private static final int TOP = 64;
  private static final int LEAST_HEIGHT = 420;

  private final Frontier frontier;
  private final List<Point> leaders;
  private final FrontierLegend legend;
  private final Svg svg;
  private final Plot plot;
  private final Scale across;
  private final Scale up;

  private FrontierPicture(Frontier frontier) {
    this.frontier = frontier;
    this.leaders = frontier.withStatus(ParetoStatus.NON_DOMINATED);
    List<Point> open = frontier.withStatus(ParetoStatus.UNRESOLVED);
    int height = Math.max(LEAST_HEIGHT, FrontierLegend.height(leaders.size(), open.size()));
    int bottom = TOP + height;
    this.legend = FrontierLegend.within(height, leaders, open, frontier.objective());
    this.svg = new Svg(WIDTH, bottom + 64);
    this.plot = new Plot(svg, LEFT, TOP, LEFT + PLOT_WIDTH, bottom);
    List<Double> latencies = new ArrayList<>();
    for (Point point : frontier.points()) {
      latencies.add(lowMs(point));
      latencies.add(highMs(point));
    }
    this.across = Scale.logarithmic(latencies, LEFT, LEFT + PLOT_WIDTH);
    List<Double> values = frontier.points().stream().map(this::shownValue).toList();
    this.up =
        frontier.objective().isSize()
            ? Scale.logarithmic(values, TOP, bottom)
            : Scale.linear(values, bottom, TOP);
  }

  /** The picture of a frontier with at least one point. */
  public static String of(Frontier frontier, String title) {
    return new FrontierPicture(frontier).draw(title);
  }

  static String colour(ParetoStatus status) {
    return switch (status) {
      case NON_DOMINATED -> "#0b6e4f";
      case UNRESOLVED -> "#d08700";
      case DOMINATED -> "#b4b4b4";
    };
  }

  private String draw(String title) {
    svg.text(LEFT, 26, title, "font-size", "16");
    plot.xAxis(across, "latency, ms");
    plot.yAxis(up, frontier.objective().heading());
    plot.axisLines();
    line();
    for (ParetoStatus status :
        new ParetoStatus[] {
          ParetoStatus.DOMINATED, ParetoStatus.UNRESOLVED, ParetoStatus.NON_DOMINATED
        }) {
      frontier.withStatus(status).forEach(this::point);
    }
    numbers();
    legend.draw(svg, LEFT + PLOT_WIDTH + 24, TOP + 4);
    return svg.end();
  }

  /** From leader to leader in steps: between two of them nothing better is known. */
  private void line() {
    StringBuilder path = new StringBuilder();
    for (Point leader : leaders) {
      String x = Svg.number(x(leader));
      String y = Svg.number(y(leader));
      path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
    }
    svg.path(path.toString(), colour(ParetoStatus.NON_DOMINATED), 1.5);
  }

  private void point(Point point) {
    String colour = colour(point.status());
    svg.withTooltip(
        tip(point),
        () -> {
          svg.line(across.at(lowMs(point)), y(point), across.at(highMs(point)), y(point), colour);
          svg.dot(x(point), y(point), point.status() == ParetoStatus.DOMINATED ? 3 : 4, colour);
        });
  }

  private String tip(Point point) {
    String dominated =
        point.dominator() == null ? "" : ", dominated by " + point.dominator().name();
    return point.name()
        + ": "
        + NumberText.milliseconds(point.row().latencyNs())
        + " ms, "
        + frontier.objective().named(point.value())
        + dominated;
  }

  /** Beside each listed point its number, moved up where it would stand on another's. */
  private void numbers() {
    List<Double> takenX = new ArrayList<>();
    List<Double> takenY = new ArrayList<>();
    for (int i = 0; i < legend.listed().size(); i++) {
      Point point = legend.listed().get(i);
      double x = x(point);
      double y = y(point) - 8;
      for (int other = 0; other < takenX.size(); other++) {
        if (Math.abs(x - takenX.get(other)) < 20 && Math.abs(y - takenY.get(other)) < 12) {
          y = takenY.get(other) - 12;
          // Up there it may meet one that it was clear of before.
          other = -1;
        }
      }
      svg.text(
          x - 3,
          y,
          Integer.toString(i + 1),
          "text-anchor",
          "end",
          "font-weight",
          "bold",
          "fill",
          colour(point.status()));
      takenX.add(x);
      takenY.add(y);
    }
  }

  private double x(Point point) {
    return across.at(point.row().latencyNs() / 1e6);
  }

  private double y(Point point) {
    return up.at(shownValue(point));
  }

  /** Sizes in MiB, qualities as they are. */
  private double shownValue(Point point) {
    return frontier.objective().isSize() ? -point.value() / (1 << 20) : point.value();
  }

  /** Where nothing tells noise, the latency itself. */
  private double lowMs(Point point) {
    return frontier.noise().lowerNs(point.row()).orElse(point.row().latencyNs()) / 1e6;
  }

  private double highMs(Point point) {
    return frontier.noise().upperNs(point.row()).orElse(point.row().latencyNs()) / 1e6;
  }
}
