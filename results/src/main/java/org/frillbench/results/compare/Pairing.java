package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;

/** Two sides, joined and ready to be judged. */
public final class Pairing {

  private final ComparedRun left;
  private final ComparedRun right;
  private final boolean interleaved;
  private final List<Difference> differences;
  private final List<Pair> pairs = new ArrayList<>();
  private final Join join;
  private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);

  private Pairing(
      ComparedRun left,
      ComparedRun right,
      boolean interleaved,
      List<Difference> differences,
      Join join,
      Points points) {
    this.left = left;
    this.right = right;
    this.interleaved = interleaved;
    this.differences = points.unmeant(differences);
    this.join = join;
    if (!join.onlyLeft().isEmpty() || !join.onlyRight().isEmpty()) {
      cautions.add(Caution.ONE_SIDED);
    }
    List<Difference> all = new ArrayList<>(differences);
    join.couples().forEach(couple -> all.addAll(couple.differences()));
    if (points.idle(all)) {
      cautions.add(Caution.IDLE_POINT);
    }
  }

  /**
   * Two runs, each measured in a sitting of its own.
   *
   * @param leftFile the name of the left run's file, for people
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofRuns(
      String leftFile, RunFile left, String rightFile, RunFile right, Points points)
      throws RunFileException {
    List<Measured> before = measured(leftFile, left);
    List<Measured> after = measured(rightFile, right);
    Pairing pairing =
        new Pairing(
            ComparedRun.of(leftFile, left),
            ComparedRun.of(rightFile, right),
            /* interleaved= */ false,
            Comparability.ofRuns(left, right),
            Join.of(before, after, points),
            points);
    pairing.cautions.add(Caution.SEPARATE_RUNS);
    if (pairing.left.isSameAs(pairing.right)) {
      pairing.cautions.add(Caution.SAME_RUN);
    }
    boolean alike = Comparability.ofRuns(left, right).isEmpty();
    for (Join.Couple couple : pairing.join.couples()) {
      List<Measured> anchors =
          alike && couple.differences().isEmpty()
              ? anchors(left, before, right, after, couple)
              : List.of();
      pairing.add(couple, anchors, points);
    }
    boolean anchored = left.run().plan().anchor() != null || right.run().plan().anchor() != null;
    if (anchored && pairing.pairs.stream().allMatch(pair -> pair.anchors().isEmpty())) {
      pairing.cautions.add(Caution.ANCHOR_UNUSED);
    }
    return pairing;
  }

  private static List<Measured> measured(String file, RunFile run) throws RunFileException {
    try {
      return Measured.allOf(run);
    } catch (RunFileException e) {
      throw new RunFileException("cannot compare " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Both sides of a gate, measured in turns.
   *
   * @param file the name of its run's file, for people
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofGate(String file, RunFile run, Points points) throws RunFileException {
    ComparedRun both = ComparedRun.of(file, run);
    Join join = Join.of(Sides.LEFT.of(run), Sides.RIGHT.of(run), points);
    Pairing pairing = new Pairing(both, both, /* interleaved= */ true, List.of(), join, points);
    join.couples().forEach(couple -> pairing.add(couple, List.of(), points));
    return pairing;
  }

  private void add(Join.Couple couple, List<Measured> anchors, Points points) {
    List<Difference> unmeant = new ArrayList<>(differences);
    unmeant.addAll(points.unmeant(couple.differences()));
    pairs.add(new Pair(couple.left(), couple.right(), unmeant, anchors, interleaved));
  }

  /** What takes away what the target did between the sittings: the same model under the same. */
  private static List<Measured> anchors(
      RunFile left,
      List<Measured> before,
      RunFile right,
      List<Measured> after,
      Join.Couple couple) {
    Optional<Measured> one = anchor(left, before, couple.left());
    Optional<Measured> other = anchor(right, after, couple.right());
    return one.isPresent()
            && other.isPresent()
            && one.get().candidate().sha256().equals(other.get().candidate().sha256())
        ? List.of(one.get(), other.get())
        : List.of();
  }

  private static Optional<Measured> anchor(RunFile run, List<Measured> all, Measured of) {
    String name = run.run().plan().anchor();
    return all.stream()
        .filter(each -> each.name().equals(name) && !each.name().equals(of.name()))
        .filter(each -> each.settings().equals(of.settings()))
        .findFirst();
  }

  ComparedRun left() {
    return left;
  }

  ComparedRun right() {
    return right;
  }

  boolean interleaved() {
    return interleaved;
  }

  List<Pair> pairs() {
    return pairs;
  }

  Join join() {
    return join;
  }

  Set<Caution> cautions() {
    return cautions;
  }
}
