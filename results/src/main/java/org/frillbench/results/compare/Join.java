package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who belongs to whom: candidates of one name, and where one was measured under several settings,
 * those that differ least.
 *
 * @param couples what is on both sides, in the left side's order
 * @param onlyLeft what is on the left alone
 * @param onlyRight what is on the right alone
 */
record Join(List<Couple> couples, List<Measured> onlyLeft, List<Measured> onlyRight) {

  /** Two that belong together, and all in which their kinds and settings differ. */
  record Couple(Measured left, Measured right, List<Difference> differences) {}

  static Join of(List<Measured> left, List<Measured> right, AllowedDifferences allowed) {
    List<Measured> freeLeft = new ArrayList<>(left);
    List<Measured> freeRight = new ArrayList<>(right);
    List<Couple> couples = new ArrayList<>();
    for (Couple couple : nearestFirst(left, right, allowed)) {
      if (freeLeft.contains(couple.left()) && freeRight.contains(couple.right())) {
        freeLeft.remove(couple.left());
        freeRight.remove(couple.right());
        couples.add(couple);
      }
    }
    couples.sort(Comparator.comparingInt(couple -> left.indexOf(couple.left())));
    return new Join(couples, freeLeft, freeRight);
  }

  private static List<Couple> nearestFirst(
      List<Measured> left, List<Measured> right, AllowedDifferences allowed) {
    return left.stream()
        .flatMap(one -> couples(one, right))
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
