package org.frillbench.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The messages as a reader without their classes sees them. */
final class ConverterFlagsTest {

  private static UnknownFieldSet fields(byte[] message) throws InvalidProtocolBufferException {
    return UnknownFieldSet.parseFrom(message);
  }

  private static long number(UnknownFieldSet fields, int field) {
    return fields.getField(field).getVarintList().get(0);
  }

  @Test
  void modelFlagsNameFolderTagAndSignature() throws Exception {
    UnknownFieldSet flags =
        fields(ConverterFlags.model(Path.of("/models/a model"), "serving_default"));
    assertEquals(
        List.of("/models/a model"),
        flags.getField(20).getLengthDelimitedList().stream().map(f -> f.toStringUtf8()).toList());
    assertEquals(1, number(flags, 21));
    assertEquals("serve", flags.getField(22).getLengthDelimitedList().get(0).toStringUtf8());
    assertEquals(
        "serving_default", flags.getField(23).getLengthDelimitedList().get(0).toStringUtf8());
  }

  @Test
  void quantizationSetsItsOwnFlagsAndNeverTheQuantizerOfMlir() throws Exception {
    UnknownFieldSet none = fields(ConverterFlags.converter("none"));
    UnknownFieldSet range = fields(ConverterFlags.converter("dynamic-range"));
    UnknownFieldSet half = fields(ConverterFlags.converter("float16"));
    assertEquals(List.of(0L, 0L), List.of(number(none, 26), number(none, 29)));
    assertEquals(List.of(1L, 0L), List.of(number(range, 26), number(range, 29)));
    assertEquals(List.of(1L, 1L), List.of(number(half, 26), number(half, 29)));
    for (UnknownFieldSet flags : List.of(none, range, half)) {
      assertFalse(flags.hasField(44));
      assertFalse(flags.hasField(27));
    }
  }

  @Test
  void unknownQuantizationIsRefused() {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> ConverterFlags.converter("int8"));
    assertEquals("TensorFlow's converter does not quantize to int8", refused.getMessage());
  }
}
