package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as {@code numpy.save} 2.4 writes them. */
final class NpyReaderTest {

  private static final String HEADER =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }";

  /** 1.0 and -2.5. */
  private static final String DATA = "\0\0\200\77\0\0\40\300";

  private static byte[] npy(String header, String data) {
    String padded = header + " ".repeat(117 - header.length()) + "\n";
    return bytes("\223NUMPY\1\0\166\0" + padded + data);
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void anArrayIsItsNumbersAndItsShape() {
    Numbers numbers = NpyReader.read(npy(HEADER, DATA));
    assertEquals(Optional.of(List.of(2, 1)), numbers.shape());
    assertArrayEquals(bytes(DATA), numbers.bytes());
  }

  @Test
  void aScalarHasNoExtents() {
    Numbers numbers = NpyReader.read(npy(HEADER.replace("(2, 1)", "()"), DATA.substring(4)));
    assertEquals(Optional.of(List.of()), numbers.shape());
  }

  @Test
  void theLongHeaderOfVersionTwoIsRead() {
    String padded = HEADER + " ".repeat(115 - HEADER.length()) + "\n";
    Numbers numbers = NpyReader.read(bytes("\223NUMPY\2\0\164\0\0\0" + padded + DATA));
    assertEquals(Optional.of(List.of(2, 1)), numbers.shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<f4|<f8|numbers of type <f8",
        "<f4|>f4|numbers of type >f4",
        "False|True|Fortran order",
        "(2, 1)|(2, 2)|truncated or damaged",
        "(2, 1)|(999999999, 999999999, 9)|truncated or damaged",
        "(2, 1)|(0,)|truncated or damaged",
        "(2, 1)|(12345678901,)|claims an extent",
        "(2, 1)|(-2,)|a header that numpy does not write",
        "'descr'|'order'|a header that numpy does not write"
      })
  void whatCannotBeFedIsRefused(String good, String bad, String sentence) {
    assertRefused(sentence, npy(HEADER.replace(good, bad), DATA));
  }

  @Test
  void everyCutIsRefused() {
    byte[] whole = npy(HEADER, DATA);
    for (int length = 0; length < whole.length; length++) {
      assertRefused("", Arrays.copyOf(whole, length));
    }
  }

  private static void assertRefused(String sentence, byte[] file) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> NpyReader.read(file));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }
}
