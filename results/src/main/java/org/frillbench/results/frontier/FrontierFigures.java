package org.frillbench.results.frontier;

import static org.frillbench.results.figure.Figure.field;
import static org.frillbench.results.figure.Figure.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.figure.Unit;

/** The figures of a frontier's points, in files with all those of their rows. */
public final class FrontierFigures {

  private FrontierFigures() {}

  /**
   * The Pareto status, and what is below it in every answer.
   *
   * @param all whether what dominates a point is a column for people
   */
  public static Figures<Point> of(Frontier frontier, boolean all) {
    List<Figure<Point>> figures = new ArrayList<>();
    figures.add(text("pareto_status", "Pareto status", Point::status).ranked(0));
    figures.addAll(weighed(frontier));
    figures.add(
        Figure.<Point>column("dominated by, at least", true, FrontierFigures::dominator)
            .whereAny(point -> all)
            .ranked(2));
    figures.add(field("dominated_by", dominatedBy(Point.Dominator::name)));
    figures.add(field("dominated_ratio", dominatedBy(Point.Dominator::ratio)));
    figures.add(field("dominated_least_ratio", dominatedBy(Point.Dominator::least)));
    figures.addAll(RowFigures.fields(Point::row));
    return new Figures<>(figures);
  }

  /** The name, latency and objective of a point. */
  static List<Figure<Point>> weighed(Frontier frontier) {
    Unit duration =
        Unit.ofLatencies(frontier.points().stream().mapToDouble(point -> point.row().latencyNs()));
    Noise noise = frontier.noise();
    return List.of(
        Figure.<Point>column("candidate", true, Point::name).ranked(0),
        Figure.<Point>column(
                duration.header("latency"), false, point -> duration.text(point.row().latencyNs()))
            .ranked(0),
        Figure.<Point>column(
                duration.header("interval"), false, point -> interval(point, noise, duration))
            .ranked(1),
        field("noise_low_ns", point -> noise.lowerNs(point.row()).orElse(null)),
        field("noise_high_ns", point -> noise.upperNs(point.row()).orElse(null)),
        Figure.<Point>column(
                frontier.objective().heading(),
                false,
                point -> frontier.objective().shown(point.value()))
            .ranked(0),
        field("quality", point -> frontier.objective().isSize() ? null : point.value()));
  }

  /** An interval, or none where no noise is known: a range of one or two trials is none. */
  private static String interval(Point point, Noise noise, Unit duration) {
    return noise
        .upperNs(point.row())
        .map(
            upper ->
                duration.text(noise.lowerNs(point.row()).orElseThrow())
                    + " to "
                    + duration.text(upper))
        .orElse(null);
  }

  private static String dominator(Point point) {
    Point.Dominator dominator = point.dominator();
    return dominator == null ? null : dominator.name() + ", " + NumberText.ratio(dominator.least());
  }

  private static <T> Function<Point, T> dominatedBy(Function<Point.Dominator, T> value) {
    return point -> point.dominator() == null ? null : value.apply(point.dominator());
  }
}
