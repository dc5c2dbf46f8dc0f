package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who belongs to whom: candidates of one name, and where one was measured under several settings,
 * those that differ least.
 *
 * @param couples what is on both sides, in the base side's order
 * @param onlyBase what is on the base side alone
 * @param onlyNew what is on the new side alone
 */
record Join(List<Couple> couples, List<Measured> onlyBase, List<Measured> onlyNew) {

  /** Two that belong together, and all in which their kinds and settings differ. */
  record Couple(Measured base, Measured newer, List<Difference> differences) {}

  static Join of(List<Measured> base, List<Measured> newer, AllowedDifferences allowed) {
    List<Measured> freeBase = new ArrayList<>(base);
    List<Measured> freeNew = new ArrayList<>(newer);
    List<Couple> couples = new ArrayList<>();
    for (Couple couple : nearestFirst(base, newer, allowed)) {
      if (freeBase.contains(couple.base()) && freeNew.contains(couple.newer())) {
        freeBase.remove(couple.base());
        freeNew.remove(couple.newer());
        couples.add(couple);
      }
    }
    couples.sort(Comparator.comparingInt(couple -> base.indexOf(couple.base())));
    return new Join(couples, freeBase, freeNew);
  }

  private static List<Couple> nearestFirst(
      List<Measured> base, List<Measured> newer, AllowedDifferences allowed) {
    return base.stream()
        .flatMap(one -> couples(one, newer))
        .sorted(
            Comparator.<Couple>comparingInt(
                    couple -> allowed.notAllowed(couple.differences()).size())
                .thenComparingInt(couple -> couple.differences().size()))
        .toList();
  }

  private static Stream<Couple> couples(Measured one, List<Measured> others) {
    return others.stream()
        .filter(other -> other.name().equals(one.name()))
        .map(other -> new Couple(one, other, Comparability.ofSides(one, other)));
  }
}
