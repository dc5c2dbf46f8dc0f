package org.frillbench.results.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.publish.RunAnswer;

/** A choice as a document: the chosen candidate and why, then the table of its rivals. */
public final class ChoiceDocument {

  /** How many of those that do not fit are listed for people. */
  private static final int MOST_LISTED = 3;

  private enum Place {
    CHOSEN,
    NEXT,
    DOES_NOT_FIT
  }

  private record Row(Place place, Point point) {}

  private final Choice choice;
  private final Frontier frontier;

  private ChoiceDocument(Choice choice, Frontier frontier) {
    this.choice = choice;
    this.frontier = frontier;
  }

  /** The document of the choice among {@code frontier}'s points, the rows of {@code resultSet}. */
  public static Document of(Choice choice, Frontier frontier, ResultSet resultSet) {
    ChoiceDocument document = new ChoiceDocument(choice, frontier);
    List<Row> rows = document.rows();
    int most = rows.size() - Math.max(0, choice.better().size() - MOST_LISTED);
    return RunAnswer.of(
        resultSet,
        List.of(document.answer()),
        document.figures().grid(rows.stream().limit(most).toList()),
        List.of(),
        document.notes(),
        document.figures().lines(rows),
        ChoiceJson.of(choice, frontier, resultSet));
  }

  private List<Row> rows() {
    return Stream.of(
            Stream.ofNullable(choice.chosen()).map(point -> new Row(Place.CHOSEN, point)),
            Stream.ofNullable(choice.next()).map(point -> new Row(Place.NEXT, point)),
            choice.better().stream().map(point -> new Row(Place.DOES_NOT_FIT, point)))
        .flatMap(each -> each)
        .toList();
  }

  private Figures<Row> figures() {
    List<Figure<Row>> figures = new ArrayList<>();
    figures.add(Figure.<Row>column("choice", true, this::place).ranked(0));
    figures.add(Figure.field("choice", Row::place));
    FrontierFigures.weighed(frontier).forEach(figure -> figures.add(figure.of(Row::point)));
    figures.addAll(RowFigures.fields(row -> row.point().row()));
    return new Figures<>(figures);
  }

  private String place(Row row) {
    return switch (row.place()) {
      case CHOSEN -> "chosen";
      case NEXT -> "next that fits";
      case DOES_NOT_FIT ->
          (choice.chosen() == null ? "" : "better, ")
              + (noiseKnown() ? "does not fit" : "not known to fit");
    };
  }

  private String answer() {
    String limit = NumberText.milliseconds(choice.limitNs()) + " ms";
    if (choice.chosen() == null) {
      return (noiseKnown() ? "Nothing fits" : "Nothing can be said to fit")
          + " under "
          + limit
          + ".";
    }
    return String.format(
        Locale.ROOT,
        "%s: %s of the %d of %d candidates whose latency's upper end stays under %s.",
        choice.chosen().name(),
        frontier.objective().isSize() ? "the smallest" : "the best",
        choice.fitting(),
        frontier.points().size(),
        limit);
  }

  private boolean noiseKnown() {
    return choice.noiseUnknown() == 0;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (choice.better().size() > MOST_LISTED) {
      notes.add(
          String.format(
              Locale.ROOT,
              "The first %d of %d that %s are listed.",
              MOST_LISTED,
              choice.better().size(),
              choice.chosen() == null ? "do not fit" : "would be better"));
    }
    if (!noiseKnown()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%d of %d have under 3 trials, so their upper ends are not known: measure 3 rounds or"
                  + " more, %s",
              choice.noiseUnknown(),
              frontier.points().size(),
              ObjectiveNotes.SAY_NOISE));
    }
    notes.addAll(ObjectiveNotes.of(frontier));
    return notes;
  }
}
