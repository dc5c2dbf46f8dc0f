package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.NumberText;

/** Whether rankings agree, for people. */
public final class RankingText {

  /** Pairs of devices that are listed; of more, those that agree least. */
  private static final int MOST_LISTED = 15;

  private static final List<String> HEADERS =
      List.of(
          "devices", "candidates", "tau-b", "interval", "same order", "reversed", "not told apart");

  private static final List<Boolean> FROM_LEFT =
      List.of(true, false, false, false, false, false, false);

  private static final List<Integer> RANKS = List.of(0, 1, 0, 0, 2, 3, 4);

  private RankingText() {}

  /** A row for each pair of devices that has a coefficient. */
  public static Grid grid(List<RankAgreement> rankings) {
    return new Grid(
        HEADERS, FROM_LEFT, RANKS, listed(rankings).stream().map(RankingText::cells).toList());
  }

  /** What a reader must know of the coefficients; nothing where there is no pair of devices. */
  public static List<String> notes(List<RankAgreement> rankings) {
    List<String> notes = new ArrayList<>();
    int known = known(rankings).size();
    if (known > MOST_LISTED) {
      notes.add(
          "The "
              + MOST_LISTED
              + " of "
              + known
              + " pairs of devices that agree least; JSON has all.");
    }
    int without = rankings.size() - known;
    if (without > 0) {
      notes.add(
          (known == 0 ? "No figure: " : without + " pairs of devices have no figure: ")
              + "it takes 3 candidates that both devices measured, and that differ.");
    }
    if (known > 0) {
      notes.add(
          "Kendall's tau-b: 1 where both devices rank the candidates alike, -1 where one ranks them"
              + " in the opposite order.");
      notes.add(
          "Its interval (at least 95 %) has every order of the pairs that noise does not tell"
              + " apart.");
    }
    return notes;
  }

  private static List<RankAgreement> known(List<RankAgreement> rankings) {
    return rankings.stream().filter(each -> each.tau() != null).toList();
  }

  private static List<RankAgreement> listed(List<RankAgreement> rankings) {
    List<RankAgreement> known = known(rankings);
    return known.size() <= MOST_LISTED
        ? known
        : known.stream()
            .sorted(Comparator.comparingDouble(RankAgreement::tau))
            .limit(MOST_LISTED)
            .toList();
  }

  private static List<String> cells(RankAgreement each) {
    return List.of(
        each.device() + " and " + each.otherDevice(),
        Integer.toString(each.candidates()),
        NumberText.significant(each.tau()),
        NumberText.significant(each.low()) + " to " + NumberText.significant(each.high()),
        Integer.toString(each.sameOrder()),
        Integer.toString(each.reversed()),
        Integer.toString(each.open()));
  }
}
