package org.frillbench.results.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Locale;
import org.frillbench.results.Schemas;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.Test;

/** The formats of a parity comparison. */
final class ParityDocumentTest {

  private static String render(Format format, Parity parity) {
    return format.render(ParityDocument.of(parity));
  }

  private static List<?> errors(String json) {
    return Schemas.errors("parity", json);
  }

  @Test
  void jsonIsValidUnderItsSchemaAndReadsBack() throws Exception {
    for (Parity parity : List.of(Parities.same(), Parities.different())) {
      String json = render(Format.JSON, parity);
      assertEquals(List.of(), errors(json));
      assertEquals(
          parity, RunJson.versioned(json, ParitySchema.ID, "parity comparison", Parity.class));
    }
  }

  @Test
  void schemaRefusesWhatIsMissingUnknownOrOfAnotherVersion() {
    for (String field : List.of("schema", "base", "inputs", "limit", "outputs", "verdict")) {
      JsonObject parity = tree();
      parity.remove(field);
      assertFalse(errors(parity.toString()).isEmpty(), field);
    }
    JsonObject parity = tree();
    parity.addProperty("schema", "frill-bench/parity/2");
    assertFalse(errors(parity.toString()).isEmpty());
    parity = tree();
    parity.addProperty("more", 1);
    assertFalse(errors(parity.toString()).isEmpty());
  }

  private static JsonObject tree() {
    return JsonParser.parseString(RunJson.line(Parities.different())).getAsJsonObject();
  }

  @Test
  void schemaKnowsEveryMeasure() {
    String schema = Schemas.text("parity");
    for (OutputLimit.Measure measure : OutputLimit.Measure.values()) {
      assertTrue(schema.contains('"' + RunJson.id(measure) + '"'), measure.toString());
    }
  }

  @Test
  void textOfEqualOutputsEndsWithTheVerdict() {
    assertEquals(
        """
        base: reference, stored
        new: student.tflite, device:shell:xnnpack, tflite 2.20.0, float32, 01234567
        inputs: voice.wav patch 3
        limit: at most 1.00e-4 of the greatest value

        output     shape   input  SNR, dB  of greatest  relative error    cosine  verdict
        embedding  [1, 2]      1        ∞            0               0  1.000000  same

        Base is the reference; figures are those of the input that lies farthest.
        1 output compared for 1 input: same
        """,
        render(Format.TEXT, Parities.same()));
  }

  @Test
  void narrowTerminalShowsTheVerdictBeforeAnyFigure() {
    for (int width : new int[] {80, 60, 40}) {
      String text =
          Format.TEXT.render(
              ParityDocument.of(Parities.different()),
              new Screen(width, /* colour= */ true, /* wide= */ false));
      assertTrue(text.contains("  verdict\n"), text);
      assertTrue(text.contains("\u001b[1;31mdifferent\u001b[0m\n"), text);
    }
  }

  @Test
  void textOfDifferentOutputsNamesEachReasonAndTheFirstTensor() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertEquals(
          """
          base: base.tflite, host:builtin, tflite 2.20.0, float32, 01234567
          new: new.tflite, host:xnnpack, tflite 2.20.0, float32, 01234567
          inputs: seed 1 to seed 3, 3
          limit: at most 1.00e-4 of the greatest value

          output             shape   input  SNR, dB  of greatest  relative error    cosine  NaN or infinite  verdict
          good               [1, 2]      2     99.0      1.25e-5         1.25e-5  1.000000                0  same
            between inputs                     85.1      6.25e-5         6.25e-5  1.000000                0
          bad\\u{1B} = other  [1, 2]      3     19.0        0.125           0.125  0.998969                0  different
            between inputs                     -0.3        0.875            1.75  0.124035                0
          lost               [1, 2]      2        ∞            0               0  1.000000                1  different
            between inputs                     -0.3        0.875            1.75  0.124035                0

          Why:
            good: for different inputs it is within the limit, too (6.25e-5 of the greatest value), so that the verdict says little: feed inputs that differ more, or set a narrower --limit
            bad\\u{1B}: 0.125 of the greatest value for seed 3, allowed is at most 1.00e-4 of the greatest value
            lost: NaN or infinite for seed 2, 0 values on the base side and 1 on the new side of 2
            More: frill-bench explain OUTPUT-DIFFERS NON-FINITE

          Intermediate tensors, the farthest first:
            the first of 2 that deviates for input 3 is Conv|0 of operator 2, CONV_2D: 0.0625 of the greatest value
            1 of 2 have another name on each side, and are paired by the order of operators, which is the same
            1 only base: rescaling
            tensor  operator   SNR, dB  of greatest  relative error    cosine
            Conv|0  2 CONV_2D     25.1       0.0625          0.0625  0.999717

          Base is the reference; figures are those of the input that lies farthest.
          Between inputs: how far the base side's outputs for one input and the next lie apart, the nearest two.
          2 of 3 outputs differ for 3 inputs: different
          """,
          render(Format.TEXT, Parities.different()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void differenceThatTheKernelsHaveTooIsTheSameModel() {
    OutputParity beyond = Parities.output("x", "x", null, Parities.difference(8.5f, -4));
    assertFalse(beyond.within());
    assertTrue(beyond.beside(Parities.difference(8.25f, -4)).within());
    assertFalse(beyond.beside(Parities.difference(8.2f, -4)).within());
    OutputParity lost = Parities.output("x", "x", null, Parities.difference(Float.NaN, -4));
    assertFalse(lost.beside(Parities.difference(Float.NaN, -4)).within());
  }

  @Test
  void markdownBeginsWithTheVerdictAndHasBothTables() {
    String markdown = render(Format.MARKDOWN, Parities.different());
    assertTrue(
        markdown.startsWith("### frill-bench different: 2 of 3 outputs differ for 3 inputs\n"),
        markdown);
    assertTrue(markdown.contains("| Conv\\|0 | 2 CONV"), markdown);
  }

  @Test
  void csvHasAllFiguresAtFullPrecisionAndLeavesInfiniteOnesEmpty() {
    List<String> lines = render(Format.CSV, Parities.same()).lines().toList();
    assertEquals(
        "base,new,inputs,worst_input,snr_db,share_of_greatest,greatest_relative_error,cosine,"
            + "greatest_difference,greatest_reference,non_finite,non_finite_reference,"
            + "between_inputs_snr_db,between_inputs_share_of_greatest,"
            + "between_inputs_greatest_relative_error,between_inputs_cosine,"
            + "between_inputs_greatest_difference,between_inputs_greatest_reference,"
            + "between_inputs_non_finite,between_inputs_non_finite_reference,"
            + "between_kernels_snr_db,between_kernels_share_of_greatest,"
            + "between_kernels_greatest_relative_error,between_kernels_cosine,"
            + "between_kernels_greatest_difference,between_kernels_greatest_reference,"
            + "between_kernels_non_finite,between_kernels_non_finite_reference,within",
        lines.get(0));
    assertEquals("embedding,embedding,1,1,,0,0,1,0,8,0,0,,,,,,,,,,,,,,,,,true", lines.get(1));
  }

  @Test
  void latexHasATabularForOutputsAndOneForTensors() {
    String latex = render(Format.LATEX, Parities.different());
    assertEquals(2, latex.split("\\\\begin\\{tabular\\}", -1).length - 1, latex);
  }
}
