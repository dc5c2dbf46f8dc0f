package org.frillbench.converter.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.operator.Shape;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.junit.jupiter.api.Test;

class NetworksTest {

  @Test
  void frillHasThePublishedParametersAndCost() {
    Graph frill = Networks.of(StudentSpec.frill());
    assertEquals(10_083_392, frill.parameters());
    assertEquals(30_519_296, frill.macs());
  }

  @Test
  void teacherHasThePublishedParametersAndCost() {
    Graph trill = Networks.of(TeacherSpec.trill());
    assertEquals(24_524_288, trill.parameters());
    assertEquals(1_851_129_856, trill.macs());
  }

  @Test
  void everyStudentOfTheGridWithoutQatHasAGraph() {
    List<StudentSpec> students = studentsWithoutQat();
    assertEquals(72, students.size());
    for (StudentSpec spec : students) {
      Graph graph = Networks.of(spec);
      assertEquals("log_mel_spectrogram", graph.input().name(), spec.name());
      assertEquals(Shape.of(1, 96, 64, 1), graph.input().shape(), spec.name());
      assertEquals("distilled_output", graph.output().name(), spec.name());
      assertEquals(Shape.of(1, 2048), graph.output().shape(), spec.name());
    }
  }

  @Test
  void everySizeEndsInAMapOfThreeByTwo() {
    for (Size size : Size.values()) {
      Graph graph = Networks.of(new StudentSpec(size, 0.5, false, false, false, 2048));
      Shape map = tensor(graph, "Conv_1").shape();
      assertEquals(List.of(3, 2), map.dimensions().subList(1, 3), size.word());
    }
  }

  @Test
  void sizesDifferByTheirBlocks() {
    assertEquals(9, MobileNetV3.of(Size.TINY).blocks().size());
    assertEquals(11, MobileNetV3.of(Size.SMALL).blocks().size());
    assertEquals(15, MobileNetV3.of(Size.LARGE).blocks().size());
  }

  @Test
  void lastPointIsWidenedButNeverNarrowed() {
    assertEquals(1024, lastPoint(0.5));
    assertEquals(1024, lastPoint(1.0));
    assertEquals(1280, lastPoint(1.25));
  }

  @Test
  void compressionSplitsTheBottleneckAtRankOneHundred() {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, 2.0, true, true, false, 2048));
    assertEquals(Shape.of(100, 2048), tensor(graph, "distilled_output/compressed/kernel").shape());
    assertEquals(Shape.of(2048, 100), tensor(graph, "distilled_output/kernel").shape());
  }

  @Test
  void withoutPoolingTheBottleneckReadsTheWholeMap() {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, 2.0, false, false, false, 2048));
    assertEquals(Shape.of(2048, 3 * 2 * 2048), tensor(graph, "distilled_output/kernel").shape());
  }

  @Test
  void qatIsRefusedForNow() {
    StudentSpec spec = new StudentSpec(Size.SMALL, 1, true, false, true, 2048);
    Exception e = assertThrows(IllegalArgumentException.class, () -> Networks.of(spec));
    assertTrue(e.getMessage().startsWith("QAT students are not written yet"), e.getMessage());
  }

  private static int lastPoint(double width) {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, width, true, false, false, 2048));
    return tensor(graph, "Conv_2").shape().channels();
  }

  private static Tensor tensor(Graph graph, String name) {
    return graph.tensors().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<StudentSpec> studentsWithoutQat() {
    List<StudentSpec> specs = new ArrayList<>();
    for (Size size : Size.values()) {
      for (double width : new double[] {0.5, 0.75, 1.0, 1.25, 1.5, 2.0}) {
        for (boolean pooling : new boolean[] {true, false}) {
          for (boolean compression : new boolean[] {true, false}) {
            specs.add(new StudentSpec(size, width, pooling, compression, false, 2048));
          }
        }
      }
    }
    return specs;
  }
}
