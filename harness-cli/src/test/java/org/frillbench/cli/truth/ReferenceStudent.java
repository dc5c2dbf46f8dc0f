package org.frillbench.cli.truth;

import java.util.List;
import org.frillbench.cli.truth.Reference.Border;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;

/**
 * The reference implementation of a student, with the constants of a file, found by name. Channel
 * counts are those of the constants; the tables are from Howard et al., "Searching for
 * MobileNetV3".
 */
final class ReferenceStudent {

  /** A row of the tables: one block. */
  private record Row(
      int number, int window, int stride, boolean squeezeExcite, boolean hardSwish) {}

  private static final List<Row> SMALL =
      List.of(
          new Row(0, 3, 2, true, false),
          new Row(1, 3, 2, false, false),
          new Row(2, 3, 1, false, false),
          new Row(3, 5, 2, true, true),
          new Row(4, 5, 1, true, true),
          new Row(5, 5, 1, true, true),
          new Row(6, 5, 1, true, true),
          new Row(7, 5, 1, true, true),
          new Row(8, 5, 2, true, true),
          new Row(9, 5, 1, true, true),
          new Row(10, 5, 1, true, true));

  private static final List<Row> LARGE =
      List.of(
          new Row(0, 3, 1, false, false),
          new Row(1, 3, 2, false, false),
          new Row(2, 3, 1, false, false),
          new Row(3, 5, 2, true, false),
          new Row(4, 5, 1, true, false),
          new Row(5, 5, 1, true, false),
          new Row(6, 3, 2, false, true),
          new Row(7, 3, 1, false, true),
          new Row(8, 3, 1, false, true),
          new Row(9, 3, 1, false, true),
          new Row(10, 3, 1, true, true),
          new Row(11, 3, 1, true, true),
          new Row(12, 5, 2, true, true),
          new Row(13, 5, 1, true, true),
          new Row(14, 5, 1, true, true));

  private final StudentSpec spec;
  private final Weights weights;

  ReferenceStudent(StudentSpec spec, Weights weights) {
    this.spec = spec;
    this.weights = weights;
  }

  double[] run(Image input) {
    Image scaled = Reference.each(input, value -> value / 127.5 - 1);
    Image x = Reference.conv(scaled, weights.layer("Conv"), 3, 2, Border.same(scaled, 3, 2));
    x = Reference.each(x, Reference::hardSwish);
    for (Row row : rows()) {
      x = block(x, row);
    }
    x = Reference.each(pointwise(x, "Conv_1"), Reference::hardSwish);
    return bottleneck(head(x).values());
  }

  private Image head(Image map) {
    boolean poolsFirst = spec.head() == Head.POOL_THEN_CONV;
    Image x = poolsFirst ? Reference.mean(map) : map;
    x = Reference.each(pointwise(x, "Conv_2"), Reference::hardSwish);
    return spec.pooling() ? Reference.mean(x) : x;
  }

  private List<Row> rows() {
    if (spec.size() == Size.LARGE) {
      return LARGE;
    }
    boolean tiny = spec.size() == Size.TINY;
    return SMALL.stream()
        .filter(row -> !(tiny && (row.number() == 7 || row.number() == 10)))
        .toList();
  }

  private Image block(Image input, Row row) {
    String name = row.number() == 0 ? "expanded_conv/" : "expanded_conv_" + row.number() + "/";
    Image x = input;
    if (row.number() > 0) {
      x = activated(pointwise(x, name + "expand"), row);
    }
    // Keras pads explicitly before a stride of 2; for these extents that equals SAME.
    Border border = Border.same(x, row.window(), row.stride());
    x =
        Reference.depthwise(
            x, weights.layer(name + "depthwise"), row.window(), row.stride(), border);
    x = activated(x, row);
    x = row.squeezeExcite() ? squeezeExcite(x, name + "squeeze_excite/") : x;
    x = pointwise(x, name + "project");
    boolean residual = row.stride() == 1 && x.channels() == input.channels();
    return residual ? Reference.add(input, x) : x;
  }

  private Image squeezeExcite(Image x, String name) {
    Image y = Reference.each(pointwise(Reference.mean(x), name + "Conv"), Reference::relu);
    // The file's bias holds the 3 of the hard sigmoid.
    y = Reference.each(pointwise(y, name + "Conv_1"), value -> Reference.hardSigmoid(value - 3));
    return Reference.multiply(x, y);
  }

  private static Image activated(Image x, Row row) {
    return Reference.each(x, row.hardSwish() ? Reference::hardSwish : Reference::relu);
  }

  private Image pointwise(Image x, String name) {
    return Reference.conv(x, weights.layer(name), 1, 1, Border.NONE);
  }

  private double[] bottleneck(double[] x) {
    double[] bias = weights.get("distilled_output/bias");
    if (!spec.compression()) {
      return dense(x, weights.get("distilled_output/kernel"), bias);
    }
    double[] row = dense(x, weights.get("distilled_output/b_matrix"), new double[100]);
    return dense(row, weights.get("distilled_output/c_matrix"), bias);
  }

  private double[] dense(double[] x, double[] kernel, double[] bias) {
    return Reference.dense(spec.qat() ? Reference.quantized(x) : x, kernel, bias);
  }
}
