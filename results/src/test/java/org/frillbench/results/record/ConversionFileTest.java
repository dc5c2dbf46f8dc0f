package org.frillbench.results.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.TrialBuilder;
import org.frillbench.results.analysis.Analysis;
import org.junit.jupiter.api.Test;

/** The record of a conversion, beside the flatbuffer and in the runs that measure it. */
final class ConversionFileTest {

  private static Conversion conversion(Conversion.Compared parity) {
    return new Conversion(
        "tensorflow",
        "2.18.0",
        Map.of("quantize", "float16", "batch", "1"),
        new Conversion.Source("saved\u001b[2J", "SavedModel", Runs.DIGEST, 1_308_243),
        List.of("TensorFlow: a warning"),
        parity);
  }

  private static ConversionFile file(Conversion conversion) {
    return ConversionFile.of(
        conversion, new ConversionFile.Output("m.tflite", Runs.DIGEST, 198_016));
  }

  @Test
  void recordIsValidAndReadBack() throws Exception {
    for (Conversion each :
        List.of(conversion(null), conversion(new Conversion.Compared(false, "0.2 of it")))) {
      String json = RunJson.pretty(file(each));
      assertEquals(List.of(), Schemas.errors("conversion", json));
      assertEquals(file(each), ConversionFile.read(json));
    }
  }

  @Test
  void damagedRecordIsRefused() {
    JsonObject whole =
        JsonParser.parseString(RunJson.line(file(conversion(null)))).getAsJsonObject();
    for (String field : List.of("schema", "tool", "conversion", "output")) {
      JsonObject damaged = whole.deepCopy();
      damaged.remove(field);
      assertThrows(RunFileException.class, () -> ConversionFile.read(damaged.toString()), field);
      assertTrue(!Schemas.errors("conversion", damaged.toString()).isEmpty(), field);
    }
    whole.addProperty("schema", "frill-bench/conversion/2");
    RunFileException newer =
        assertThrows(RunFileException.class, () -> ConversionFile.read(whole.toString()));
    assertTrue(newer.getMessage().endsWith("use a newer frill-bench"), newer.getMessage());
  }

  @Test
  void runCarriesTheConversionOfItsCandidateAndOfItsRow() throws Exception {
    Conversion conversion = conversion(new Conversion.Compared(true, "all outputs are equal"));
    Candidate candidate = Runs.stranger("m", conversion);
    Measurement trial = new TrialBuilder(candidate, 1, Samples.of(5, 6)).build();
    RunFile run = Runs.file(Runs.android(), Runs.run("m"), List.of(trial), List.of());
    assertEquals(List.of(), Schemas.errors("run", RunJson.pretty(Analysis.of(run).withTable())));
    RunFile read = Runs.read(RunJson.pretty(run));
    assertEquals(conversion, read.measurements().get(0).candidate().conversion());
    assertEquals(conversion, Analysis.of(read).rows().get(0).conversion());
  }
}
