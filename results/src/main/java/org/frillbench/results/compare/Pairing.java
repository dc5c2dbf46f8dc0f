package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.UnmatchedModels;
import org.frillbench.results.warning.Warning;

/** Two sides, joined and ready to be judged. */
public final class Pairing {

  private final ComparedRun left;
  private final ComparedRun right;
  private final boolean interleaved;
  private final List<Difference> differences;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<String> onlyLeft;
  private final List<String> onlyRight;
  private final AllowedDifferences allowed;
  private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
  private final Set<Warning> unfit = EnumSet.noneOf(Warning.class);

  private Pairing(
      ComparedRun left,
      ComparedRun right,
      boolean interleaved,
      List<Difference> differences,
      Join join,
      AllowedDifferences allowed) {
    this.left = left;
    this.right = right;
    this.interleaved = interleaved;
    this.allowed = allowed;
    this.differences = allowed.notAllowed(differences);
    this.onlyLeft = names(join.onlyLeft());
    this.onlyRight = names(join.onlyRight());
    List<Difference> all = new ArrayList<>(differences);
    join.couples().forEach(couple -> all.addAll(couple.differences()));
    if (allowed.unused(all)) {
      cautions.add(Caution.UNUSED_ALLOWED_DIFFERENCE);
    }
  }

  private static List<String> names(List<Measured> measured) {
    return new ArrayList<>(measured.stream().map(Measured::name).toList());
  }

  /**
   * Two runs, each measured on its own.
   *
   * @param leftFile the name of the left run's file, for people
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofRuns(
      String leftFile, Analysis left, String rightFile, Analysis right, AllowedDifferences allowed)
      throws RunFileException {
    List<Measured> before = measured(leftFile, left);
    List<Measured> after = measured(rightFile, right);
    List<Difference> differences = Comparability.ofRuns(left.file(), right.file());
    Join join = Join.of(before, after, allowed);
    Pairing pairing =
        new Pairing(
            ComparedRun.of(leftFile, left.file()),
            ComparedRun.of(rightFile, right.file()),
            /* interleaved= */ false,
            differences,
            join,
            allowed);
    pairing.cautions.add(Caution.SEPARATE_RUNS);
    pairing.assess(left, BlockingWarnings.ofRuns());
    pairing.assess(right, BlockingWarnings.ofRuns());
    if (pairing.left.isSameAs(pairing.right)) {
      pairing.cautions.add(Caution.SAME_RUN);
    }
    for (Join.Couple couple : join.couples()) {
      List<Measured> anchors =
          differences.isEmpty() && couple.differences().isEmpty()
              ? Anchors.of(left.file(), before, right.file(), after, couple)
              : List.of();
      pairing.add(couple, anchors);
    }
    boolean anchored =
        left.file().run().plan().protocol().anchor() != null
            || right.file().run().plan().protocol().anchor() != null;
    if (anchored && pairing.pairs.stream().allMatch(pair -> pair.anchors().isEmpty())) {
      pairing.cautions.add(Caution.ANCHOR_UNUSED);
    }
    return pairing;
  }

  private static List<Measured> measured(String file, Analysis run) throws RunFileException {
    requireOneFilePerName(file, run);
    return Measured.allOf(run);
  }

  private static void requireOneFilePerName(String file, Analysis run) throws RunFileException {
    run.requireOneFilePerName("cannot compare " + file);
  }

  /**
   * Both sides of a gate, measured in turns. Where it was asked to run them under two settings, in
   * these they are meant to differ.
   *
   * @param file the name of its run's file, for people
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofGate(String file, Analysis run) throws RunFileException {
    return ofGate(file, run, new AllowedDifferences(Set.of()));
  }

  /**
   * Likewise where the sides are meant to differ in {@code named} as well.
   *
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofGate(String file, Analysis run, AllowedDifferences named)
      throws RunFileException {
    requireOneFilePerName(file, run);
    List<String> accepted = run.file().run().plan().accepted().differences();
    AllowedDifferences allowed = accepted == null ? named : named.and(accepted);
    ComparedRun both = ComparedRun.of(file, run.file());
    Join join = Join.of(Measured.allOf(run, Side.LEFT), Measured.allOf(run, Side.RIGHT), allowed);
    Pairing pairing = new Pairing(both, both, /* interleaved= */ true, List.of(), join, allowed);
    pairing.assess(run, BlockingWarnings.ofReliance());
    UnmatchedModels unmatched = run.file().run().plan().subjects().unmatched();
    if (unmatched != null) {
      pairing.onlyLeft.addAll(unmatched.left());
      pairing.onlyRight.addAll(unmatched.right());
    }
    join.couples().forEach(couple -> pairing.add(couple, List.of()));
    return pairing;
  }

  /** Notes what keeps a run, in which these warnings block, from being relied on. */
  private void assess(Analysis run, Set<Warning> blocking) {
    if (run.file().run().endedEarly()) {
      cautions.add(Caution.INTERRUPTED);
    }
    if (!run.file().missed().isEmpty()) {
      cautions.add(Caution.NOT_ALL_MEASURED);
    }
    unfit.addAll(run.unaccepted(blocking, Set.of()).keySet());
  }

  private void add(Join.Couple couple, List<Measured> anchors) {
    List<Difference> notAllowed = new ArrayList<>(differences);
    notAllowed.addAll(allowed.notAllowed(couple.differences()));
    pairs.add(new Pair(couple.left(), couple.right(), notAllowed, anchors, interleaved));
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

  List<String> onlyLeft() {
    return onlyLeft;
  }

  List<String> onlyRight() {
    return onlyRight;
  }

  AllowedDifferences allowedDifferences() {
    return allowed;
  }

  /** Takes the figures as they are in spite of {@code accepted}. */
  public void accept(Set<Warning> accepted) {
    unfit.removeAll(accepted);
  }

  /** The blocking warnings that were not accepted. */
  List<Warning> unfit() {
    return List.copyOf(unfit);
  }

  Set<Caution> cautions() {
    return cautions;
  }
}
