package org.frillbench.converter.inspect;

import static org.frillbench.converter.inspect.Field.data;
import static org.frillbench.converter.inspect.Field.numberOutside;
import static org.frillbench.converter.inspect.Field.placeOutside;
import static org.frillbench.converter.inspect.Field.scalar;
import static org.frillbench.converter.inspect.Field.string;
import static org.frillbench.converter.inspect.Field.table;
import static org.frillbench.converter.inspect.Field.tables;
import static org.frillbench.converter.inspect.Field.vector;

/**
 * The tables of TensorFlow Lite's schema, version 3, that reading a model follows.
 *
 * <p>Source: the field numbers of the generated classes of {@code org.tensorflow.lite.schema}, and
 * of the younger fields of schema.fbs that move data out of the flatbuffer: a buffer's and a custom
 * option's place behind it, and a tensor's buffer in another file.
 */
final class ModelLayout {

  /** A table of which nothing is read, such as an operator's options: only its extent counts. */
  private static final TableLayout OPAQUE = TableLayout.of("options");

  private static final TableLayout OPERATOR_CODE =
      TableLayout.of("operator code", scalar(1), string(), scalar(4), scalar(4));

  private static final TableLayout QUANTIZATION =
      TableLayout.of(
          "quantization", data(4), data(4), data(4), data(8), scalar(1), table(OPAQUE), scalar(4));

  private static final TableLayout VARIANT =
      TableLayout.of("variant", vector(4), scalar(1), scalar(1));

  private static final TableLayout TENSOR =
      TableLayout.of(
          "tensor",
          vector(4),
          scalar(1),
          scalar(4),
          string(),
          table(QUANTIZATION),
          scalar(1),
          table(OPAQUE),
          vector(4),
          scalar(1),
          tables(VARIANT),
          numberOutside());

  private static final TableLayout OPERATOR =
      TableLayout.of(
          "operator",
          scalar(4),
          vector(4),
          vector(4),
          scalar(1),
          table(OPAQUE),
          data(1),
          scalar(1),
          vector(1),
          vector(4),
          placeOutside());

  private static final TableLayout SUBGRAPH =
      TableLayout.of("subgraph", tables(TENSOR), vector(4), vector(4), tables(OPERATOR), string());

  private static final TableLayout BUFFER = TableLayout.of("buffer", data(1), placeOutside());

  private static final TableLayout METADATA = TableLayout.of("metadata", string(), scalar(4));

  private static final TableLayout TENSOR_MAP = TableLayout.of("tensor map", string(), scalar(4));

  private static final TableLayout SIGNATURE =
      TableLayout.of(
          "signature", tables(TENSOR_MAP), tables(TENSOR_MAP), string(), scalar(4), scalar(4));

  /** The root of every model. */
  static final TableLayout MODEL =
      TableLayout.of(
          "model",
          scalar(4),
          tables(OPERATOR_CODE),
          tables(SUBGRAPH),
          string(),
          tables(BUFFER),
          vector(4),
          tables(METADATA),
          tables(SIGNATURE));

  private ModelLayout() {}
}
