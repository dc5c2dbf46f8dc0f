package org.frillbench.converter.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.converter.graph.Content;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.graph.Tensor;
import org.frillbench.converter.grid.GridFile;
import org.frillbench.converter.operator.Shape;
import org.frillbench.converter.spec.Head;
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
  void everyStudentOfTheGridHasAGraph() {
    List<StudentSpec> students = GridFile.study().students();
    assertEquals(144, students.size());
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

  /** By hand: depth(expanded / 4) of small's blocks at width 1, whose 18 and 30 round up. */
  @Test
  void squeezeExciteHasAQuarterOfTheChannelsRoundedAsDepthsAre() {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, 1, true, false, false, 2048));
    List<Integer> widths =
        graph.tensors().stream()
            .filter(tensor -> tensor.name().endsWith("/squeeze_excite/Conv/kernel"))
            .map(tensor -> tensor.shape().at(0))
            .toList();
    assertEquals(List.of(8, 24, 64, 64, 32, 40, 72, 144, 144), widths);
  }

  @Test
  void theLastConvolutionIsWidenedButNeverNarrowed() {
    assertEquals(1024, lastPoint(0.5));
    assertEquals(1024, lastPoint(1.0));
    assertEquals(1280, lastPoint(1.25));
  }

  @Test
  void compressionSplitsTheBottleneckAtRankOneHundred() {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, 2.0, true, true, false, 2048));
    assertEquals(Shape.of(100, 2048), tensor(graph, "distilled_output/b_matrix").shape());
    assertEquals(Shape.of(2048, 100), tensor(graph, "distilled_output/c_matrix").shape());
  }

  @Test
  void withoutPoolingTheBottleneckReadsTheWholeMap() {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, 2.0, false, false, false, 2048));
    assertEquals(Shape.of(2048, 3 * 2 * 2048), tensor(graph, "distilled_output/kernel").shape());
  }

  /** Conv_2 at six positions instead of one: five times 1152 x 2048 products more. */
  @Test
  void headsHaveTheSameParametersAndDifferentCosts() {
    Graph poolThenConv = Networks.of(StudentSpec.frill());
    Graph convThenPool = Networks.of(frill(true, Head.CONV_THEN_POOL));
    assertEquals(poolThenConv.parameters(), convThenPool.parameters());
    assertEquals(42_315_776, convThenPool.macs());
    assertEquals(5L * 1152 * 2048, convThenPool.macs() - poolThenConv.macs());
  }

  @Test
  void poolThenConvLeavesOnePositionEvenWithoutPooling() {
    Graph graph = Networks.of(frill(false, Head.POOL_THEN_CONV));
    assertEquals(Shape.of(1, 1, 1, 2048), tensor(graph, "Conv_2").shape());
    assertEquals(Shape.of(2048, 2048), tensor(graph, "distilled_output/kernel").shape());
  }

  private static StudentSpec frill(boolean pooling, Head head) {
    return new StudentSpec(Size.SMALL, 2.0, pooling, false, false, 2048, head);
  }

  @Test
  void everyStudentRescalesItsInputFirst() {
    for (StudentSpec spec : GridFile.study().students()) {
      List<OperatorNode> operators = Networks.of(spec).operators();
      assertEquals(scalar(operators.get(0)), (float) (1 / 127.5), spec.name());
      assertEquals(scalar(operators.get(1)), -1, spec.name());
    }
  }

  private static float scalar(OperatorNode node) {
    return ((Content.Scalar) node.inputs().get(1).content()).value();
  }

  @Test
  void qatStoresEveryBottleneckKernelAsInt8AndNothingElse() {
    assertEquals(Set.of("distilled_output/kernel"), int8Tensors(false));
    assertEquals(
        Set.of("distilled_output/b_matrix", "distilled_output/c_matrix"), int8Tensors(true));
  }

  private static Set<String> int8Tensors(boolean compression) {
    return Networks.of(new StudentSpec(Size.SMALL, 1, true, compression, true, 2048))
        .tensors()
        .stream()
        .filter(tensor -> tensor.type() == ElementType.INT8)
        .map(Tensor::name)
        .collect(Collectors.toSet());
  }

  @Test
  void tinyKeepsTheNumbersOfTheBlocksItHas() {
    Graph graph = Networks.of(new StudentSpec(Size.TINY, 1, true, false, false, 2048));
    List<String> numbers =
        graph.tensors().stream()
            .map(Tensor::name)
            .filter(name -> name.endsWith("/project/kernel"))
            .map(name -> name.replaceAll("expanded_conv_?(\\d*)/.*", "$1"))
            .toList();
    assertEquals(List.of("", "1", "2", "3", "4", "5", "6", "8", "9"), numbers);
  }

  private static int lastPoint(double width) {
    Graph graph = Networks.of(new StudentSpec(Size.SMALL, width, true, false, false, 2048));
    return tensor(graph, "Conv_2").shape().channels();
  }

  private static Tensor tensor(Graph graph, String name) {
    return graph.tensors().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
