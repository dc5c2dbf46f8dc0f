package org.frillbench.results.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.BlockingWarnings;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Side;
import org.frillbench.results.record.UnmeasuredModels;
import org.frillbench.results.warning.Warning;

/** Two sides, joined and ready to be judged. */
public final class Pairing {

  private final Sides sides;
  private final List<Difference> differences;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<String> onlyBase;
  private final List<String> onlyNew;
  private final Set<String> identical = new LinkedHashSet<>();
  private final AllowedDifferences allowed;
  private final Set<Caution> cautions = EnumSet.noneOf(Caution.class);
  private final Set<Warning> unfit = EnumSet.noneOf(Warning.class);
  private final Set<Warning> accepted = EnumSet.noneOf(Warning.class);

  private Pairing(
      Sides sides, List<Difference> differences, Join join, AllowedDifferences allowed) {
    this.sides = sides;
    this.allowed = allowed;
    this.differences = allowed.notAllowed(differences);
    this.onlyBase = Measured.names(join.onlyBase());
    this.onlyNew = Measured.names(join.onlyNew());
    List<Difference> all = new ArrayList<>(differences);
    join.couples().forEach(couple -> all.addAll(couple.differences()));
    if (allowed.unused(all)) {
      cautions.add(Caution.UNUSED_ALLOWED_DIFFERENCE);
    }
  }

  /**
   * Two runs, each measured on its own.
   *
   * @param baseFile the name of the base run's file, for people
   * @throws RunFileException if a side has two candidates of one name
   */
  public static Pairing ofRuns(
      String baseFile, Analysis base, String newFile, Analysis newer, AllowedDifferences allowed)
      throws RunFileException {
    List<Measured> ofBase = measured(baseFile, base);
    List<Measured> ofNew = measured(newFile, newer);
    List<Difference> differences = Comparability.ofRuns(base.file(), newer.file());
    Join join = Join.of(ofBase, ofNew, allowed);
    Pairing pairing =
        new Pairing(Sides.ofRuns(baseFile, base, newFile, newer), differences, join, allowed);
    pairing.cautions.add(Caution.SEPARATE_RUNS);
    pairing.assess(base, BlockingWarnings.ofRuns());
    pairing.assess(newer, BlockingWarnings.ofRuns());
    if (pairing.sides.base().isSameAs(pairing.sides.newer())) {
      pairing.cautions.add(Caution.SAME_RUN);
    }
    for (Join.Couple couple : join.couples()) {
      List<Measured> anchors =
          differences.isEmpty() && couple.differences().isEmpty()
              ? Anchors.of(base.file(), ofBase, newer.file(), ofNew, couple)
              : List.of();
      pairing.add(couple, anchors);
    }
    boolean anchored =
        base.file().run().plan().protocol().anchor() != null
            || newer.file().run().plan().protocol().anchor() != null;
    if (anchored && pairing.pairs.stream().allMatch(pair -> pair.anchors().isEmpty())) {
      pairing.cautions.add(Caution.ANCHOR_UNUSED);
    }
    return pairing;
  }

  private static List<Measured> measured(String file, Analysis run) throws RunFileException {
    run.requireOneFilePerName("cannot compare " + file);
    return Measured.allOf(run);
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
    run.requireOneFilePerName("cannot compare " + file);
    List<String> accepted = run.file().run().plan().accepted().differences();
    AllowedDifferences allowed = accepted == null ? named : named.and(accepted);
    Join join = Join.of(Measured.allOf(run, Side.BASE), Measured.allOf(run, Side.NEW), allowed);
    Pairing pairing = new Pairing(Sides.ofGate(file, run), List.of(), join, allowed);
    pairing.assess(run, BlockingWarnings.ofReliance());
    UnmeasuredModels unmeasured = run.file().run().plan().subjects().unmeasured();
    if (unmeasured != null) {
      pairing.leaveOut(unmeasured);
    }
    join.couples().forEach(couple -> pairing.add(couple, List.of()));
    return pairing;
  }

  /** Both sides of a gate that had nothing to measure, as no model's file differs. */
  public static Pairing ofIdentical(UnmeasuredModels unmeasured) {
    Pairing pairing =
        new Pairing(
            Sides.unmeasured(),
            List.of(),
            new Join(List.of(), List.of(), List.of()),
            new AllowedDifferences(Set.of()));
    pairing.leaveOut(unmeasured);
    return pairing;
  }

  private void leaveOut(UnmeasuredModels unmeasured) {
    onlyBase.addAll(unmeasured.base());
    onlyNew.addAll(unmeasured.newer());
    identical.addAll(unmeasured.identicalNames());
  }

  /** Notes what keeps a run, in which these warnings block, from being relied on. */
  private void assess(Analysis run, Set<Warning> blocking) {
    cautions.addAll(Caution.of(run.file()));
    unfit.addAll(run.unaccepted(blocking, Set.of()).keySet());
  }

  private void add(Join.Couple couple, List<Measured> anchors) {
    List<Difference> notAllowed = new ArrayList<>(differences);
    notAllowed.addAll(allowed.notAllowed(couple.differences()));
    Pair pair = new Pair(couple.base(), couple.newer(), notAllowed, anchors, sides.interleaved());
    pairs.add(pair);
    if (pair.sameFile() && differences.isEmpty() && couple.differences().isEmpty()) {
      identical.add(pair.base().name());
    }
  }

  /** The new run and the base; a gate's only one; none where a gate had nothing to measure. */
  public List<Analysis> runs() {
    return sides.runs();
  }

  Sides sides() {
    return sides;
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<String> onlyBase() {
    return onlyBase;
  }

  List<String> onlyNew() {
    return onlyNew;
  }

  /** Candidates whose file is the same on both sides, and nothing else differs. */
  List<String> identical() {
    return List.copyOf(identical);
  }

  AllowedDifferences allowedDifferences() {
    return allowed;
  }

  /** Takes the figures as they are in spite of {@code warnings}. */
  public void accept(Set<Warning> warnings) {
    accepted.addAll(warnings);
    unfit.removeAll(warnings);
  }

  /** The warnings accepted in addition to those that the runs' records accept. */
  public Set<Warning> accepted() {
    return accepted;
  }

  /** The blocking warnings that were not accepted. */
  List<Warning> unfit() {
    return List.copyOf(unfit);
  }

  Set<Caution> cautions() {
    return cautions;
  }
}
