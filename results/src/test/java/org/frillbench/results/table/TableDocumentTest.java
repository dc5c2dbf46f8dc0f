package org.frillbench.results.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.Golden;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.FailedTrial;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TableDocumentTest {

  /** A name that would clear the screen, break a table, run a formula and turn text around. */
  private static final String HOSTILE = "=cmd|'/C calc'!A1,\"x\"`\u001b[2J\r\n\u202emp4";

  @ParameterizedTest
  @CsvSource({
    "TEXT, en-US", "TEXT, de-DE", "TEXT, ar-EG",
    "JSON, en-US", "JSON, de-DE", "JSON, ar-EG",
    "CSV, en-US", "CSV, de-DE", "CSV, ar-EG",
    "MARKDOWN, en-US", "MARKDOWN, de-DE", "MARKDOWN, ar-EG",
    "LATEX, en-US", "LATEX, de-DE", "LATEX, ar-EG"
  })
  @ResourceLock(Resources.LOCALE)
  void isTheSameInEveryLocale(Format format, String locale) throws Exception {
    Golden.assertSame(
        getClass(), "published." + format.id(), locale, () -> render(format, Runs.frillAndTrill()));
    Golden.assertSame(
        getClass(), "hostile." + format.id(), locale, () -> render(format, hostile()));
  }

  @ParameterizedTest
  @EnumSource
  void controlCharactersAreEscapedInEveryFormat(Format format) {
    String shown = render(format, hostile());
    assertTrue(shown.chars().noneMatch(c -> c == 0x1b || c == 0x202e || c == 0), shown);
  }

  @Test
  void tableOfAPhoneDoesNotDescribeTheHost() {
    RunFile run =
        Runs.file(
            Runs.android(),
            Runs.run("FRILL", "TRILL"),
            Runs.frillAndTrill().measurements(),
            List.of());
    assertFalse(render(Format.TEXT, run).contains("this machine"));
  }

  @Test
  void headingNamesTheInput() {
    Input.File patch = new Input.File("speech.wav", Runs.DIGEST, 24_576, 2);
    RunFile file = phone().inputs(List.of(Runs.input(patch))).file();
    assertTrue(
        render(Format.TEXT, file)
            .contains("\n3 rounds, seed 1, input speech.wav patch 2 (01234567), 2026-"),
        render(Format.TEXT, file));
  }

  @Test
  void headingNamesShapesAndRanges() {
    Input asked = new Input("ids", List.of(2, 128), null, new Input.Range(0, 9));
    RunFile file = phone().inputs(List.of(asked)).file();
    assertTrue(
        render(Format.TEXT, file)
            .contains("\n3 rounds, seed 1, input ids [2, 128] from 0 to 9, 2026-"),
        render(Format.TEXT, file));
  }

  @Test
  void publishedFiguresAreShownOnlyBelowBothModels() {
    List<Measurement> frill =
        Runs.frillAndTrill().measurements().stream()
            .filter(trial -> trial.candidate().name().equals("FRILL"))
            .toList();
    RunFile alone = Runs.file(Runs.virtual(), Runs.run("FRILL"), frill, List.of());
    assertFalse(render(Format.TEXT, alone).contains("Published"));
    assertTrue(
        render(Format.TEXT, Runs.frillAndTrill())
            .contains("Published on a Pixel 1: FRILL 8.5 ms, TRILL 275.3 ms, 32.4×."));
  }

  @Test
  void runWithoutMeasurementsListsItsFailedTrials() {
    FailedTrial missed = Runs.failed("m", 1, FailedTrial.Kind.AGENT_HUNG, "no report in 60 s");
    RunFile run = Runs.file(Runs.android(), Runs.run("m"), List.of(), List.of(missed));
    assertTrue(render(Format.TEXT, run).endsWith("  m, round 1: agent-hung: no report in 60 s\n"));
  }

  @Test
  void failedTrialIsListedWithItsSettings() {
    Settings one = new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 1, null, Launch.APP);
    Settings other = new Settings(Engine.TFLITE, null, Kernels.BUILTIN, 1, null, Launch.APP);
    FailedTrial missed =
        new FailedTrial("FRILL", null, 1, 1, FailedTrial.Kind.ALLOCATE, "no such operator", other);
    RunFile file =
        RunBuilder.of(Runs.frillAndTrill())
            .rounds(1)
            .settings(List.of(one, other))
            .missed(List.of(missed))
            .file();
    String shown = render(Format.TEXT, file);
    assertTrue(shown.contains("FRILL (builtin), round 1: allocate: no such operator"), shown);
  }

  private static Measurement ran(Measurement trial, Settings asked, EngineUsed used) {
    return new TrialBuilder(trial.candidate(), trial.round(), trial.samplesNs())
        .settings(asked)
        .used(used)
        .build();
  }

  private static RunFile ran(EngineUsed underXnnpack, EngineUsed underBuiltin) {
    Settings builtin = new Settings(Engine.TFLITE, "2.20.0", Kernels.BUILTIN, 1, null, Launch.APP);
    List<Measurement> trials =
        Runs.frillAndTrill().measurements().stream()
            .filter(trial -> trial.candidate().name().equals("FRILL"))
            .flatMap(
                trial ->
                    Stream.of(
                        ran(trial, Runs.SETTINGS, underXnnpack), ran(trial, builtin, underBuiltin)))
            .toList();
    return new RunBuilder("FRILL").trials(trials).file();
  }

  private static EngineUsed used(Kernels kernels, Integer delegated, Integer partitions) {
    return new EngineUsed(Engine.TFLITE, "2.20.0", kernels, 1, 100, delegated, partitions);
  }

  @Test
  void requestedSettingsHaveRowsOfTheirOwn() {
    EngineUsed builtin = used(Kernels.BUILTIN, 0, 0);
    String shown = render(Format.TEXT, ran(builtin, builtin));
    assertEquals(2, shown.lines().filter(line -> line.startsWith("FRILL ")).count(), shown);
    assertEquals(2, shown.lines().filter(line -> line.contains(" 0 of 100")).count(), shown);
  }

  @Test
  void delegatedNodesAreShownIfNotAllWereDelegated() {
    EngineUsed builtin = used(Kernels.BUILTIN, 0, 0);
    String some = render(Format.TEXT, ran(used(Kernels.XNNPACK, 3, 1), builtin));
    assertTrue(some.contains("nodes in XNNPACK"), some);
    assertTrue(some.contains(" 3 of 100"), some);
    String uncounted = render(Format.TEXT, ran(used(Kernels.XNNPACK, null, null), builtin));
    assertTrue(uncounted.contains(" some of 100"), uncounted);
    String unknown = render(Format.TEXT, ran(used(null, null, null), builtin));
    assertTrue(unknown.contains(" unknown"), unknown);
    String all = render(Format.TEXT, ran(used(Kernels.XNNPACK, 100, 2), builtin));
    assertFalse(all.contains("nodes in XNNPACK"), all);
    String csv = render(Format.CSV, ran(used(Kernels.XNNPACK, 3, 1), builtin));
    assertTrue(csv.contains(",xnnpack,1,,app,,,xnnpack,100,3,1,"), csv);
  }

  @Test
  void requestedColumnsAreShownOrReportedAsMissing() {
    RunFile run = Runs.frillAndTrill();
    Set<ColumnGroup> all = EnumSet.allOf(ColumnGroup.class);
    for (Format format : List.of(Format.TEXT, Format.MARKDOWN)) {
      String shown = format.render(TableDocument.of(LatencyTable.of(Analysis.of(run), all)));
      for (String missing : List.of("No contention:", "No memory:", "No energy:", "No roofline:")) {
        assertTrue(shown.contains(missing), shown);
      }
      assertFalse(shown.contains("peak memory, MiB"), shown);
    }
    String measured = render(Format.TEXT, limited());
    assertTrue(measured.contains("GMAC/s  of arithmetic  GB/s  of bandwidth  bound by"), measured);
    assertTrue(measured.contains("    30.0           38 %  40.0          57 %"), measured);
    String csv = render(Format.CSV, limited());
    assertTrue(csv.contains("bound_by"), csv);
  }

  @Test
  void numericKindIsAColumnIfOneIsNotFloat32() {
    List<Measurement> trials =
        List.of(
            Runs.trial(Runs.stranger("plain"), 1, Samples.of(2_000)),
            Runs.trial(Runs.ofKind("small", NumericKind.DYNAMIC_RANGE), 1, Samples.of(1_000)));
    RunFile run = Runs.file(Runs.virtual(), Runs.run("plain", "small"), trials, List.of());
    String text = render(Format.TEXT, run);
    assertTrue(text.contains("candidate  kind "), text);
    assertTrue(text.contains("small      dynamic-range  "), text);
    assertTrue(text.contains("plain      float32        "), text);
    assertTrue(text.contains("\nkind: what a model computes in, and how"), text);
    assertTrue(render(Format.MARKDOWN, run).contains("dynamic-range"));
    assertTrue(render(Format.JSON, run).contains("\"kind\": \"dynamic-range\""));
    assertTrue(render(Format.CSV, run).contains("small,dynamic-range,tflite,"));
  }

  /** One candidate beside a matrix product at 80 MAC a ns and a layer at 70 bytes a ns. */
  private static RunFile limited() {
    List<Measurement> limits =
        List.of(
            Runs.trial(Runs.model("product", 80_000, 4_000), 1, Samples.of(1_000)),
            Runs.trial(Runs.model("layer", 17_500, 70_000), 1, Samples.of(1_000)));
    List<Measurement> trials =
        List.of(Runs.trial(Runs.model("m", 60_000, 80_000), 1, Samples.of(2_000)));
    return new RunBuilder("m").trials(trials).limits(limits).file();
  }

  private static RunBuilder phone() {
    return RunBuilder.of(Runs.frillAndTrill()).target(Runs.android());
  }

  private static RunFile hostile() {
    List<Measurement> trials =
        List.of(
            new TrialBuilder(Runs.stranger(HOSTILE), 1, Samples.of(1, 2))
                .settled(false)
                .recorded(Warning.NOT_FLOAT32)
                .build(),
            Runs.trial(Runs.stranger("-plain"), 1, Samples.of(1_234_567_890L)));
    FailedTrial missed =
        Runs.failed(HOSTILE, 2, FailedTrial.Kind.MODEL_REFUSED, "bad \u001b]0;x\u0007 <b>");
    return Runs.file(Runs.virtual(), Runs.run(HOSTILE, "-plain"), trials, List.of(missed));
  }

  private static String render(Format format, RunFile run) {
    return format.render(TableDocument.of(LatencyTable.of(Analysis.of(run), Set.of())));
  }
}
