package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.figure.ColumnNotes;
import org.frillbench.results.figure.RowFigures;
import org.frillbench.results.numerics.Floats;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.OutputCheck;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class OutputAgreementTest {

  private static final String OTHER_DIGEST = "fedcba9876543210".repeat(4);
  private static final OutputDigest FINITE = digest(Runs.DIGEST, 0);

  private static OutputDigest digest(String digest, long nonFinite) {
    return new OutputDigest(digest, new OutputDigest.Summary(4, nonFinite, -1.0, 0.0, 1.0));
  }

  private static NamedDifference difference(String name, float reference, float output) {
    return new NamedDifference(name, Floats.difference(new float[] {reference}, output));
  }

  private static OutputCheck reference(NamedDifference... differences) {
    return new OutputCheck(null, List.of(differences), null, null, null);
  }

  private static Candidate candidate(NumericKind kind) {
    return Runs.ofKind("m", kind);
  }

  private static Measurement trial(NumericKind kind, OutputDigest output, OutputCheck check) {
    return new TrialBuilder(candidate(kind), 1, Runs.around(1_000_000, 51))
        .outputs(output, check)
        .build();
  }

  private static Measurement trial(OutputCheck check) {
    return trial(NumericKind.FLOAT32, FINITE, check);
  }

  private static OutputAgreement agreement(Measurement... trials) {
    return new OutputAgreement(trials[0].candidate(), List.of(trials));
  }

  private static Set<Warning> warnings(Measurement... trials) {
    return WarningRules.ofOutputs(agreement(trials));
  }

  @Test
  void runsWithoutComparisonsHaveNeitherFiguresNorWarnings() {
    assertNull(agreement(trial(null), trial(null)).figures());
    assertEquals(Set.of(), warnings(trial(null), trial(null)));
  }

  @Test
  void float32WithinTheLimitRaisesNothing() {
    assertEquals(Set.of(), warnings(trial(reference(difference("y", 1, 1.00005f)))));
  }

  @Test
  void float32BeyondTheLimitBlocks() {
    assertEquals(
        EnumSet.of(Warning.OUTPUT_DIFFERS),
        warnings(trial(reference(difference("x", 1, 1), difference("y", 1, 1.001f)))));
  }

  private static Set<Warning> warningsBeside(NamedDifference reference, NamedDifference lastBit) {
    return warnings(trial(new OutputCheck(null, List.of(reference), List.of(lastBit), null, null)));
  }

  @Test
  void float32BeyondTheLimitIsACautionWhereTheLastBitOfTheInputsMovesItNearlyAsFar() {
    NamedDifference far = difference("y", 1, 1.001f);
    assertEquals(
        EnumSet.of(Warning.MAGNIFIES_ROUNDING), warningsBeside(far, difference("y", 1, 1.000125f)));
    assertEquals(
        EnumSet.of(Warning.OUTPUT_DIFFERS), warningsBeside(far, difference("y", 1, 1.00009f)));
    assertEquals(
        EnumSet.of(Warning.OUTPUT_DIFFERS), warningsBeside(far, difference("x", 1, 1.001f)));
  }

  @Test
  void anOutputThatIsNoiseBlocksHoweverFarTheLastBitMovesIt() {
    assertEquals(
        EnumSet.of(Warning.OUTPUT_DIFFERS),
        warningsBeside(difference("y", 1, 1.2f), difference("y", 1, 1.2f)));
  }

  @Test
  void oneOutputThatRoundingDoesNotExplainBlocksBesideOneThatItDoes() {
    OutputCheck check =
        new OutputCheck(
            null,
            List.of(difference("x", 1, 1.001f), difference("y", 1, 1.001f)),
            List.of(difference("x", 1, 1.001f), difference("y", 1, 1)),
            null,
            null);
    assertEquals(EnumSet.of(Warning.OUTPUT_DIFFERS), warnings(trial(check)));
  }

  @Test
  void theRowHasTheLastBitsFigureOfItsFarthestOutput() {
    NamedDifference moved = difference("y", 1, 1.0005f);
    OutputCheck check =
        new OutputCheck(
            null,
            List.of(difference("x", 1, 1), difference("y", 1, 1.001f)),
            List.of(difference("x", 1, 1.25f), moved),
            null,
            null);
    assertEquals(moved.difference(), agreement(trial(check)).figures().lastBit());
    assertTrue(
        cells(rows(check), EnumSet.of(ColumnGroup.NUMERICS)).contains("5.00e-4"),
        () -> cells(rows(check), EnumSet.of(ColumnGroup.NUMERICS)).toString());
  }

  @Test
  void otherKindsAreHeldToTheirOwnLimitWithACaution() {
    OutputCheck within = reference(difference("y", 1, 1.05f));
    OutputCheck beyond = reference(difference("y", 1, 1.5f));
    assertEquals(Set.of(), warnings(trial(NumericKind.INT8, FINITE, within)));
    assertEquals(
        EnumSet.of(Warning.QUANTIZED_OUTPUT_DIFFERS),
        warnings(trial(NumericKind.INT8, FINITE, beyond)));
  }

  @Test
  void nanAndInfinitiesRaiseNonFiniteAndNoDifferenceWhereTheReferenceHasThemToo() {
    OutputCheck both = reference(difference("y", Float.NaN, Float.NaN));
    OutputCheck here = reference(difference("y", 1, Float.POSITIVE_INFINITY));
    assertEquals(
        EnumSet.of(Warning.NON_FINITE),
        warnings(trial(NumericKind.FLOAT32, digest(Runs.DIGEST, 1), both)));
    assertEquals(
        EnumSet.of(Warning.NON_FINITE, Warning.OUTPUT_DIFFERS),
        warnings(trial(NumericKind.FLOAT32, digest(Runs.DIGEST, 1), here)));
  }

  @Test
  void twoDigestsRaiseNondeterministicWithTheGreatestDifference() {
    OutputCheck first = reference(difference("y", 1, 1));
    OutputCheck second =
        new OutputCheck(
            null,
            List.of(difference("y", 1, 1.00001f)),
            null,
            List.of(difference("x", 2, 2), difference("y", 2, 2.5f)),
            null);
    Measurement[] trials = {
      trial(first), trial(null), trial(NumericKind.FLOAT32, digest(OTHER_DIGEST, 0), second)
    };
    assertEquals(EnumSet.of(Warning.NONDETERMINISTIC), warnings(trials));
    NamedDifference between = agreement(trials).figures().betweenTrials();
    assertEquals("y", between.output());
    assertEquals(0.25, between.difference().share());
  }

  @Test
  void theFarthestOutputOfAllTrialsIsTheRows() {
    NamedDifference nan = difference("z", 1, Float.NaN);
    NamedDifference far = difference("y", 1, 1.5f);
    assertEquals(
        far, agreement(trial(reference(difference("x", 1, 1), far))).figures().reference());
    assertEquals(nan, agreement(trial(reference(nan, far))).figures().reference());
  }

  @Test
  void aCheckHasEitherAComparisonOrAReason() throws Exception {
    OutputCheck check =
        new OutputCheck("no such kernel", null, null, null, List.of(difference("y", 1, 1)));
    assertEquals(check, Runs.read(RunJson.line(check), OutputCheck.class));
    for (boolean both : new boolean[] {true, false}) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              new OutputCheck(
                  both ? "why" : null,
                  both ? List.of(difference("y", 1, 1)) : null,
                  null,
                  null,
                  null));
    }
    assertThrows(
        IllegalArgumentException.class, () -> new OutputCheck(null, List.of(), null, null, null));
  }

  private static List<TableRow> rows(OutputCheck check) {
    return Analysis.of(Runs.file(Runs.virtual(), Runs.run("m"), List.of(trial(check)), List.of()))
        .rows();
  }

  @Test
  void columnsShowTheShareAndTheSnrAndEqualOutputsAsEqual() {
    Set<ColumnGroup> numerics = EnumSet.of(ColumnGroup.NUMERICS);
    List<TableRow> rows = rows(reference(difference("y", 1, 1.5f)));
    assertTrue(cells(rows, numerics).containsAll(List.of("0.500", "6.02")), rows::toString);
    assertFalse(cells(rows, Set.of()).contains("0.500"));
    assertTrue(cells(rows(reference(difference("y", 1, 1))), numerics).contains("equal"));
    assertTrue(cells(rows(reference(difference("y", 1, Float.NaN))), numerics).contains("∞"));
    assertTrue(cells(rows(reference(difference("y", 0, 1))), numerics).contains("∞"));
  }

  private static List<String> cells(List<TableRow> rows, Set<ColumnGroup> groups) {
    return RowFigures.ALL.grid(rows, groups).rows().get(0);
  }

  @Test
  void aReasonAgainstTheComparisonIsANoteOfTheTable() {
    List<TableRow> rows = rows(new OutputCheck("no such kernel", null, null, null, null));
    List<String> notes = ColumnNotes.of(rows, EnumSet.of(ColumnGroup.NUMERICS));
    assertEquals(
        List.of(
            "No numerics: no output was compared with the reference.",
            "m: not compared, no such kernel."),
        notes.subList(notes.size() - 2, notes.size()));
  }
}
