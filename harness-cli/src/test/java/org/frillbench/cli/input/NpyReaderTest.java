package org.frillbench.cli.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.frillbench.agent.port.InputType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static Numbers read(byte[] file) {
    return NpyReader.read(ByteBuffer.wrap(file));
  }

  private static byte[] content(Numbers numbers) {
    byte[] content = new byte[numbers.bytes().remaining()];
    numbers.bytes().get(content);
    return content;
  }

  @Test
  void anArrayIsItsNumbersAndItsShape() {
    Numbers numbers = read(npy(HEADER, DATA));
    assertEquals(Optional.of(List.of(2, 1)), numbers.shape());
    assertArrayEquals(bytes(DATA), content(numbers));
  }

  @Test
  void aScalarHasNoExtents() {
    Numbers numbers = read(npy(HEADER.replace("(2, 1)", "()"), DATA.substring(4)));
    assertEquals(Optional.of(List.of()), numbers.shape());
  }

  @Test
  void theLongHeadersOfVersionsTwoAndThreeAreRead() {
    String padded = HEADER + " ".repeat(115 - HEADER.length()) + "\n";
    for (String version : List.of("\2", "\3")) {
      byte[] file = bytes("\223NUMPY" + version + "\0\164\0\0\0" + padded + DATA);
      assertEquals(Optional.of(List.of(2, 1)), read(file).shape());
    }
  }

  /** As other programs and Python 2 write it: numpy reads all of these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 1L), }",
        "{'shape':(2,1),'fortran_order':False,'descr':'<f4'}",
        "{\"descr\": u'<f4', \"fortran_order\": False, \"shape\": [2, 1]}",
        " { 'descr' : '<f4' , 'fortran_order' : False ,\t'shape' : ( 2 , 1 , ) , } "
      })
  void aHeaderIsReadHoweverItIsSpelled(String header) {
    Numbers numbers = read(npy(header, DATA));
    assertEquals(Optional.of(List.of(2, 1)), numbers.shape());
    assertArrayEquals(bytes(DATA), content(numbers));
  }

  @ParameterizedTest
  @ValueSource(bytes = {0, 4, -1})
  void anUnknownFormatVersionIsNamed(byte major) {
    byte[] file = npy(HEADER, DATA);
    file[6] = major;
    assertRefused("has version " + (major & 0xff) + ".0 of the .npy format", file);
  }

  @Test
  void deeplyNestedHeadersAreRefused() {
    for (String open : List.of("(", "[", "{'a':")) {
      String header = HEADER.replace("(2, 1)", open.repeat(15_000));
      byte[] text = bytes(header);
      byte[] file =
          bytes("\223NUMPY\1\0" + (char) (text.length & 0xff) + (char) (text.length >> 8));
      byte[] whole = Arrays.copyOf(file, file.length + text.length);
      System.arraycopy(text, 0, whole, file.length, text.length);
      assertRefused("a header that numpy does not write", whole);
    }
  }

  /** Whatever is in the file, the reader either reads it or refuses it in its own words. */
  @Test
  void mutatedArraysAreReadOrRefused() {
    byte[] whole = npy(HEADER, DATA);
    Random random = new Random(52);
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] mutated = whole.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        String likely = "()[]{}',:0129LTF- \\u";
        mutated[random.nextInt(mutated.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) likely.charAt(random.nextInt(likely.length()));
      }
      try {
        assertEquals(8, read(mutated).bytes().remaining());
      } catch (IllegalArgumentException e) {
        assertEquals(IllegalArgumentException.class, e.getClass());
        refused++;
      }
    }
    assertTrue(refused > 10_000, refused + " refused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<f4|>i8|numbers of type >i8",
        "<f4|>f4|numbers of type >f4",
        "False|True|Fortran order",
        "(2, 1)|(2, 2)|truncated or damaged",
        "(2, 1)|(999999999, 999999999, 9)|claims more numbers",
        "(2, 1)|(999999999, 999999999, 999999999)|claims more numbers",
        "(2, 1)|(65536, 65536)|claims more numbers",
        "(2, 1)|(536870912,)|truncated or damaged",
        "(2, 1)|(0,)|holds no numbers, its shape is [0]",
        "(2, 1)|(0, 2147483647, 9)|holds no numbers",
        "(2, 1)|(12345678901,)|claims more numbers",
        "(2, 1)|(99999999999999999999999999,)|claims more numbers",
        "(2, 1)|(2, '1')|a header that numpy does not write",
        "(2, 1)|2|a header that numpy does not write",
        "(2, 1)|(2 1)|a header that numpy does not write",
        "'<f4'|[('a', '<f4'), ('b', '<i2')]|numbers of type [('a', '<f4'), ('b', '<i2')]",
        "'<f4'|[('\u001b[2J', '<f4')]|numbers of type [('\\u{1B}[2J', '<f4')]",
        "<f4|<M8[ns]|numbers of type <M8[ns]",
        "<f4|<U3|numbers of type <U3",
        "False|0|a header that numpy does not write",
        "{|[|a header that numpy does not write",
        "(2, 1)|(-2,)|a header that numpy does not write",
        "'descr'|'order'|a header that numpy does not write"
      })
  void whatCannotBeFedIsRefused(String good, String bad, String sentence) {
    assertRefused(sentence, npy(HEADER.replace(good, bad), DATA));
  }

  @ParameterizedTest
  @CsvSource({
    "<f2, FLOAT16",
    "<f4, FLOAT32",
    "<f8, FLOAT64",
    "<c8, COMPLEX64",
    "<c16, COMPLEX128",
    "|b1, BOOL",
    "|i1, INT8",
    "|u1, UINT8",
    "<i2, INT16",
    "<u2, UINT16",
    "<i4, INT32",
    "<u4, UINT32",
    "<i8, INT64",
    "<u8, UINT64",
  })
  void everyTypeThatNumpyHasIsRead(String type, InputType expected) {
    String header = HEADER.replace("<f4", type).replace("(2, 1)", "(2,)");
    Numbers numbers = read(npy(header, "\1".repeat(2 * expected.width)));
    assertEquals(expected, numbers.type());
    assertEquals(2 * expected.width, content(numbers).length);
    assertTrue(numbers.notANumber().isEmpty());
  }

  /** Infinity's highest bytes in every width, at the second of two elements. */
  @ParameterizedTest
  @CsvSource({"<f2, 2, 124", "<f4, 4, 127", "<f8, 8, 127", "<c8, 8, 127", "<c16, 16, 127"})
  void aNumberThatIsNotFiniteIsFoundInEveryType(String type, int width, int highest) {
    byte[] data = new byte[2 * width];
    data[2 * width - 1] = (byte) highest;
    data[2 * width - 2] = (byte) (highest == 124 ? 0 : 0xf0);
    String header = HEADER.replace("<f4", type).replace("(2, 1)", "(2,)");
    String latin1 = new String(data, StandardCharsets.ISO_8859_1);
    assertEquals(2, read(npy(header, latin1)).notANumber().orElseThrow());
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
        assertThrows(IllegalArgumentException.class, () -> read(file));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }
}
