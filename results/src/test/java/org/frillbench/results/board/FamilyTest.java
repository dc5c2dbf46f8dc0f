package org.frillbench.results.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Samples;
import org.frillbench.results.record.TableRow;
import org.junit.jupiter.api.Test;

/** Families of models. */
final class FamilyTest {

  private static String family(Candidate candidate) {
    TableRow row =
        Analysis.of(
                new RunBuilder()
                    .trials(List.of(Runs.trial(candidate, 1, Samples.of(1, 2, 3))))
                    .file())
            .rows()
            .get(0);
    return Family.of(row);
  }

  @Test
  void specificationDecidesWhateverTheNameIs() {
    assertEquals("small student", family(Runs.frill("TRILL-like")));
    assertEquals("teacher", family(Runs.trill()));
  }

  @Test
  void modelWithoutSpecificationIsAStudentByItsWholeNameOnly() {
    assertEquals(
        "tiny student",
        family(Runs.stranger("al=0.5,ap=True,bd=2048,cop=False,ms=tiny,qat=False")));
    assertEquals(
        "large student",
        family(
            Runs.stranger(
                "al=2.0,ap=False,bd=2048,cop=True,head=pool-then-conv,ms=large,qat=True.tflite")));
    assertEquals("my ms=tiny model", family(Runs.stranger("my ms=tiny model")));
  }

  @Test
  void anyOtherModelIsAFamilyOfItsOwnName() {
    assertEquals("basic-pitch-int8", family(Runs.stranger("basic-pitch-int8")));
  }
}
