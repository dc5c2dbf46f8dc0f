package org.frillbench.results.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.agent.wire.Scheduling;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.document.Format;
import org.frillbench.results.figure.ColumnGroup;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.frillbench.results.warning.Warning;
import org.junit.jupiter.api.Test;

final class ContentionTest {

  private static RunFile run(Scheduling... counts) {
    List<Measurement> trials =
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    new TrialBuilder(Runs.stranger("m"), i + 1, Runs.around(25_100_000, 51))
                        .scheduling(counts[i])
                        .build())
            .toList();
    return Runs.file(Runs.android(), Runs.run("m"), trials, List.of());
  }

  private static TableRow row(Scheduling... counts) {
    return Analysis.of(run(counts)).rows().get(0);
  }

  private static Scheduling counts(Long ranNs, Long waitedNs) {
    return new Scheduling(ranNs, waitedNs, 7L, 0L);
  }

  @Test
  void shareWaitedIsThatOfAllTrialsTogether() {
    assertEquals(0, row(counts(900L, 0L)).shareWaited());
    assertEquals(0.25, row(counts(900L, 100L), counts(600L, 400L)).shareWaited(), 1e-12);
    assertEquals(0.5, row(counts(0L, 5L), counts(5L, 0L)).shareWaited(), 1e-12);
  }

  @Test
  void shareWaitedIsUnknownIfATrialDoesNotReportIt() {
    assertNull(row((Scheduling) null).shareWaited());
    assertNull(row(counts(900L, 100L), null).shareWaited());
    assertNull(row(counts(900L, 100L), counts(900L, null)).shareWaited());
    assertNull(row(counts(900L, 100L), counts(null, 100L)).shareWaited());
    assertNull(row(counts(0L, 0L)).shareWaited());
  }

  /** As measured beside two loops on two cores, and without them: nothing but the share differs. */
  @Test
  void flatTrialsOnASharedCoreAreContended() {
    Scheduling shared = counts(1_960_000_000L, 1_213_000_000L);
    TableRow row = row(shared, shared, shared);
    assertEquals(3, row.checks().flat());
    assertEquals(List.of(Warning.CONTENDED), row.warnings());
    Scheduling alone = counts(2_104_000_000L, 9_000_000L);
    assertEquals(List.of(), row(alone, alone, alone).warnings());
  }

  @Test
  void impossibleWaitingTimeIsRefused() {
    for (Scheduling bad :
        Arrays.asList(
            counts(-1L, 1L), counts(1L, -1L), new Scheduling(1L, 1L, Long.MAX_VALUE, null))) {
      assertThrows(IllegalArgumentException.class, () -> run(bad));
    }
  }

  @Test
  void tableAndFilesShowTheShareWaited() throws RunFileException {
    RunFile run = run(counts(900L, 100L));
    RunFile read = Runs.read(RunJson.pretty(run));
    assertEquals(RunJson.line(run), RunJson.line(read));
    assertEquals(0.1, Analysis.of(read).rows().get(0).shareWaited());
    String text = render(Format.TEXT, run, EnumSet.of(ColumnGroup.CONTENTION));
    assertTrue(text.contains("  waited"), text);
    assertTrue(text.contains("  10.0 %"), text);
    assertTrue(text.contains("waited: of the time"), text);
    assertTrue(text.contains("CONTENDED: "), text);
    assertFalse(render(Format.TEXT, run, EnumSet.noneOf(ColumnGroup.class)).contains("waited:"));
    String csv = render(Format.CSV, run, EnumSet.noneOf(ColumnGroup.class));
    assertTrue(csv.contains(",share_waited,") && csv.contains(",0.1,"), csv);
    String json = render(Format.JSON, run, EnumSet.noneOf(ColumnGroup.class));
    assertTrue(json.contains("\"shareWaited\": 0.1"), json);
  }

  private static String render(Format format, RunFile run, EnumSet<ColumnGroup> extras) {
    return format.render(TableDocument.of(LatencyTable.of(Analysis.of(run), extras)));
  }
}
