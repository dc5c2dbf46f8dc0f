package org.frillbench.results.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.frillbench.results.Runs;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.record.Samples;
import org.junit.jupiter.api.Test;

/** The lines about conversions below tables. */
final class ConversionNotesTest {

  private static Conversion conversion(String source, Conversion.Compared parity) {
    return new Conversion(
        "tensorflow",
        "2.18.0",
        Map.of("quantize", "none"),
        new Conversion.Source(source, "SavedModel", Runs.DIGEST, 1),
        List.of(),
        parity);
  }

  private static List<String> notes(Map<String, Conversion> candidates) {
    List<Measurement> trials = new ArrayList<>();
    candidates.forEach(
        (name, conversion) ->
            trials.add(
                new TrialBuilder(Runs.stranger(name, conversion), 1, Samples.of(5, 6)).build()));
    String[] names = candidates.keySet().toArray(String[]::new);
    return ConversionNotes.of(
        Analysis.of(Runs.file(Runs.android(), Runs.run(names), trials, List.of())).rows());
  }

  @Test
  void candidateWithoutARecordHasNoLine() {
    assertEquals(List.of(), ConversionNotes.of(Analysis.of(Runs.frillAndTrill()).rows()));
  }

  @Test
  void lineNamesConverterFlagsVerdictAndSource() {
    assertEquals(
        List.of(
            "Converted by tensorflow 2.18.0 (quantize none), outputs not compared with the"
                + " source's: m of SavedModel s (01234567)."),
        notes(Map.of("m", conversion("s", null))));
    assertEquals(
        List.of(
            "Converted by tensorflow 2.18.0 (quantize none), OUTPUTS DIFFER from the source's: m of"
                + " SavedModel s (01234567)."),
        notes(Map.of("m", conversion("s", new Conversion.Compared(false, "by 0.2")))));
  }

  @Test
  void candidatesThatWereConvertedAlikeShareALine() {
    Conversion same = conversion("s", new Conversion.Compared(true, "all outputs are equal"));
    List<String> notes =
        notes(Map.of("a", same, "b", same, "c", same, "d", same, "e", same, "f", same));
    assertEquals(1, notes.size());
    assertEquals(
        "(quantize none), outputs agree with the source's",
        notes.get(0).replaceAll("Converted by tensorflow 2.18.0 ([^:]*):.*", "$1"));
    assertEquals(" and 3 more.", notes.get(0).substring(notes.get(0).length() - 12));
  }
}
