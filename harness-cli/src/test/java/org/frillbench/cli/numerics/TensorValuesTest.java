package org.frillbench.cli.numerics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements of every type that holds numbers; binary16 by values of IEEE 754-2008. */
final class TensorValuesTest {

  private static TensorValues values(String type, String hex) {
    return TensorValues.of(type, ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT32, 0000c03f, 1.5",
    "float32, 0000c07f, NaN",
    "FLOAT64, 000000000000f8bf, -1.5",
    "FLOAT16, 003c, 1",
    "FLOAT16, 00c0, -2",
    "FLOAT16, ff7b, 65504",
    "FLOAT16, 0100, 5.960464477539063e-8",
    "FLOAT16, 0004, 6.103515625e-5",
    "FLOAT16, 007c, Infinity",
    "FLOAT16, 00fc, -Infinity",
    "FLOAT16, 017e, NaN",
    "BFLOAT16, c03f, 1.5",
    "BOOL, 02, 1",
    "BOOL, 00, 0",
    "INT8, ff, -1",
    "UINT8, ff, 255",
    "INT16, feff, -2",
    "UINT16, feff, 65534",
    "INT32, ffffffff, -1",
    "UINT32, ffffffff, 4294967295",
    "INT64, ffffffffffffffff, -1",
    "UINT64, ffffffffffffffff, 1.8446744073709552e19",
    "UINT64, 0000000000000080, 9.223372036854775808e18"
  })
  void anElementIsItsNumber(String type, String hex, double number) {
    TensorValues values = values(type, hex);
    assertEquals(1, values.count());
    assertEquals(number, values.at(0));
  }

  @Test
  void aComplexElementIsTwoNumbers() {
    TensorValues values = values("COMPLEX64", "0000803f00000040");
    assertEquals(2, values.count());
    assertEquals(1, values.at(0));
    assertEquals(2, values.at(1));
  }

  @Test
  void textAndBrokenElementsAreRefused() {
    assertEquals(
        "elements of type string are no numbers",
        assertThrows(IllegalArgumentException.class, () -> values("STRING", "00")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> values("FLOAT32", "000000"));
    assertThrows(IllegalArgumentException.class, () -> values("COMPLEX64", "0000803f"));
  }
}
