package org.frillbench.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.Schemas;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;
import org.frillbench.results.record.RunJson;
import org.junit.jupiter.api.Test;

/** Profiles in every format; the rows have the names that XNNPACK gave in a profile of a model. */
final class ProfileDocumentTest {

  private static final CandidateProfile XNNPACK =
      CandidateProfile.of(
          "nmp",
          Kernels.XNNPACK,
          1,
          20,
          10_000,
          List.of(
              row(1, "Convolution (NHWC, F32) IGEMM", "CONV_2D", 4000, 8000L),
              row(2, "Copy (NC, X32)", null, 1000, null, "CONCATENATION", "RESHAPE"),
              row(3, "Convolution (NHWC, F32) IGEMM", "CONV_2D", 2000, 1000L),
              row(4, "Transpose (ND, X32)", null, 500, null)));

  private static ProfileRow row(
      int place, String name, String operator, double ns, Long macs, String... possible) {
    return new ProfileRow(place, name, operator, List.of(possible), true, ns, macs, macs);
  }

  private static Document document(CandidateProfile... profiles) {
    return ProfileDocument.of(new ProfileFile("run-1", List.of(profiles)));
  }

  @Test
  void sumsAreTheWholeInferenceWithTheRestLast() {
    assertEquals(
        List.of("CONV_2D", "Copy (NC, X32)", "Transpose (ND, X32)", "outside of operators"),
        XNNPACK.types().stream().map(TypeTime::type).toList());
    assertEquals(1, XNNPACK.types().stream().mapToDouble(TypeTime::share).sum(), 1e-9);
    assertEquals(10_000, XNNPACK.types().stream().mapToDouble(TypeTime::ns).sum(), 1e-9);
  }

  @Test
  void textFitsEightyColumnsAndExplainsWhatIsNoOperatorType() {
    String text = Format.TEXT.render(document(XNNPACK), new Screen(80, false, false));
    assertEquals(
        """
        Where the time of an inference goes, by a profiler: no latency.

        By operator type:
          nmp, xnnpack kernels, 1 thread: 4 operators take 0.008 ms of an inference's
            0.010 ms (20 inferences).
          type                  count   µs   share
          CONV_2D                   2  6.0  60.0 %
          Copy (NC, X32)            1  1.0  10.0 %
          Transpose (ND, X32)       1  0.5   5.0 %
          outside of operators      -  2.5  25.0 %

        Of no one operator type:
          Copy (NC, X32), 10.0 %: CONCATENATION or RESHAPE, which XNNPACK calls alike.
          Transpose (ND, X32), 5.0 %: changes the layout for the operator after it.
          outside of operators, 25.0 %: between operators: entering the delegate,
            handing work to threads, the profiler's calls; up to 4 µs of it are cut off
            from the times of XNNPACK's 4 operators.

        Slowest operators:
          place  ran as                         type      µs   share  GMAC/s  GB/s
              1  Convolution (NHWC, F32) IGEMM  CONV_2D  4.0  40.0 %     2.0   2.0
              3  Convolution (NHWC, F32) IGEMM  CONV_2D  2.0  20.0 %     0.5   0.5
              2  Copy (NC, X32)                 -        1.0  10.0 %       -     -
              4  Transpose (ND, X32)            -        0.5   5.0 %       -     -

        share: of the whole inference under the profiler.
        XNNPACK times its own operators, in whole µs, cut off; with --kernels builtin
          each of the model's is timed.
        """,
        text);
  }

  @Test
  void csvHasARowForEachTypeOfEachCandidate() {
    CandidateProfile builtin =
        CandidateProfile.of(
            "=nmp",
            Kernels.BUILTIN,
            2,
            20,
            5000,
            List.of(new ProfileRow(1, "ADD", "ADD", List.of(), false, 5000, 0L, 9L)));
    assertEquals(
        """
        candidate,kernels,threads,type,attribution,possible_types,count,ns,share_of_inference
        nmp,xnnpack,1,CONV_2D,operator,,2,6000,0.6
        nmp,xnnpack,1,"Copy (NC, X32)",shared,CONCATENATION RESHAPE,1,1000,0.1
        nmp,xnnpack,1,"Transpose (ND, X32)",runtime,,1,500,0.05
        nmp,xnnpack,1,outside of operators,outside,,0,2500,0.25
        '=nmp,builtin,2,ADD,operator,,1,5000,1
        """,
        Format.CSV.render(document(XNNPACK, builtin)).replace("\r\n", "\n"));
  }

  @Test
  void jsonIsOfItsSchemaAndReadBack() throws Exception {
    String json = Format.JSON.render(document(XNNPACK));
    Schemas.read("profile", json);
    assertEquals(
        new ProfileFile("run-1", List.of(XNNPACK)),
        RunJson.versioned(json, ProfileFile.SCHEMA, "profile", ProfileFile.class));
  }

  @Test
  void pagesHaveTheSumsOfEachCandidate() {
    String markdown = Format.MARKDOWN.render(document(XNNPACK));
    assertTrue(markdown.contains("| outside of operators | - | 2.5 | 25.0 % |"), markdown);
    String latex = Format.LATEX.render(document(XNNPACK));
    assertTrue(latex.contains("CONV\\_2D & 2 & 6.0 & 60.0 \\%"), latex);
  }
}
