package org.frillbench.converter.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTest {

  private static final Shape IMAGE = Shape.of(1, 5, 4, 3);

  @Test
  void convolutionShapesAndCost() {
    Shape kernel = Shape.of(8, 3, 3, 3);
    Conv2d same = new Conv2d(2, Padding.SAME, Activation.NONE);
    assertEquals(Shape.of(1, 3, 2, 8), same.infer(List.of(IMAGE, kernel)));
    Conv2d valid = new Conv2d(2, Padding.VALID, Activation.NONE);
    Shape output = valid.infer(List.of(IMAGE, kernel));
    assertEquals(Shape.of(1, 2, 1, 8), output);
    assertEquals(2 * 8 * 27, valid.macs(List.of(IMAGE, kernel), output));
  }

  @Test
  void depthwiseCostsOneKernelAChannel() {
    DepthwiseConv2d operation = new DepthwiseConv2d(1, Padding.SAME, Activation.RELU);
    List<Shape> inputs = List.of(IMAGE, Shape.of(1, 3, 3, 3));
    assertEquals(IMAGE, operation.infer(inputs));
    assertEquals(60 * 9, operation.macs(inputs, IMAGE));
  }

  @Test
  void meanKeepsTheImageOrNot() {
    assertEquals(Shape.of(1, 1, 1, 3), new Mean(true).infer(List.of(IMAGE, Shape.of(2))));
    assertEquals(Shape.of(1, 3), new Mean(false).infer(List.of(IMAGE, Shape.of(2))));
  }

  @Test
  void denseLayerReadsAllValuesOfAnImage() {
    Shape kernel = Shape.of(2, (int) IMAGE.elements());
    assertEquals(Shape.of(1, 2), new FullyConnected(false).infer(List.of(IMAGE, kernel)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Operation conv = new Conv2d(1, Padding.VALID, Activation.NONE);
    refused(conv, IMAGE, Shape.of(8, 3, 3, 4));
    refused(conv, IMAGE, Shape.of(8, 7, 7, 3));
    refused(new FullyConnected(false), Shape.of(1, 3), Shape.of(2, 4));
    refused(new Mul(), IMAGE, Shape.of(1, 1, 1, 2));
    refused(new Add(Activation.NONE), Shape.of(3), IMAGE);
    refused(new FullyConnected(false), IMAGE, Shape.of(2, 3));
    refused(new Reshape(Shape.of(1, 61)), IMAGE, Shape.of(2));
  }

  private static void refused(Operation operation, Shape... inputs) {
    assertThrows(IllegalArgumentException.class, () -> operation.infer(List.of(inputs)));
  }
}
