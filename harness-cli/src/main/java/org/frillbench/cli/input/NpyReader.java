package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.util.Map;
import org.frillbench.agent.port.InputType;

/** Arrays that numpy saved: numbers and booleans, little-endian, in C order. */
final class NpyReader {

  /** By numpy's names. */
  private static final Map<String, InputType> TYPES =
      Map.ofEntries(
          Map.entry("<f2", InputType.FLOAT16),
          Map.entry("<f4", InputType.FLOAT32),
          Map.entry("<f8", InputType.FLOAT64),
          Map.entry("<c8", InputType.COMPLEX64),
          Map.entry("<c16", InputType.COMPLEX128),
          Map.entry("|b1", InputType.BOOL),
          Map.entry("|i1", InputType.INT8),
          Map.entry("|u1", InputType.UINT8),
          Map.entry("<i2", InputType.INT16),
          Map.entry("<u2", InputType.UINT16),
          Map.entry("<i4", InputType.INT32),
          Map.entry("<u4", InputType.UINT32),
          Map.entry("<i8", InputType.INT64),
          Map.entry("<u8", InputType.UINT64));

  private NpyReader() {}

  /**
   * Reads an array.
   *
   * @param file left at its end
   * @throws IllegalArgumentException if it is none, or of another type or order; the message goes
   *     on after the file's name
   */
  static Numbers read(ByteBuffer file) {
    NpyHeader header = NpyHeader.read(file);
    InputType type = TYPES.get(header.type());
    if (type == null) {
      throw new IllegalArgumentException(
          "holds numbers of type "
              + header.type()
              + ": save it in the model's own type, little-endian, such as float32 ('<f4')");
    }
    if (header.fortranOrder()) {
      throw new IllegalArgumentException("is in Fortran order: save it in C order");
    }
    if ((long) header.elements() * type.width != file.remaining()) {
      throw new IllegalArgumentException(
          "is truncated or damaged: its header says "
              + header.shape()
              + ", which is not what it holds");
    }
    return new Numbers(type, header.shape(), file);
  }
}
