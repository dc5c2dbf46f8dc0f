package org.frillbench.converter.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridFileTest {

  private static final String ONE =
      """
      {"size": ["tiny"], "width": [1.5], "pooling": [true], "compression": [false],
       "qat": [true], "bottleneckDimension": [16]}
      """;

  @TempDir Path folder;

  @Test
  void studyHas144DifferentStudentsAndFrillAmongThem() {
    List<StudentSpec> students = GridFile.study().students();
    assertEquals(144, students.size());
    assertEquals(144, GridFile.study().count());
    assertEquals(144, new HashSet<>(students).size());
    assertTrue(students.contains(StudentSpec.frill()));
  }

  @Test
  void everyNameOfTheStudyIsParsedBack() {
    for (StudentSpec student : GridFile.study().students()) {
      assertEquals(student, TrainingFolder.parse(student.name()).spec());
      assertTrue(student.usualHead(), student.name());
    }
  }

  @Test
  void aUsersGridIsRead() throws Exception {
    assertEquals(
        List.of(new StudentSpec(Size.TINY, 1.5, true, false, true, 16)), read(ONE).students());
  }

  @Test
  void aGridMayListHeads() throws Exception {
    StudentGrid grid =
        read(ONE.replace("[16]", "[16], \"head\": [\"pool-then-conv\", \"conv-then-pool\"]"));
    assertEquals(2, grid.count());
    assertEquals(
        List.of(
            new StudentSpec(Size.TINY, 1.5, true, false, true, 16, Head.POOL_THEN_CONV),
            new StudentSpec(Size.TINY, 1.5, true, false, true, 16, Head.CONV_THEN_POOL)),
        grid.students());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"size\": [\"tiny\"]    | \"size\": [\"huge\"]      | 'huge' is not a student size",
        "\"size\": [\"tiny\"]    | \"size\": [1]             | no text in quotes",
        "\"size\": [\"tiny\"]    | \"sizes\": [\"tiny\"]     | a field 'sizes' that no student has",
        "\"size\": [\"tiny\"],   | ``                        | it has no 'size'",
        "[1.5]                   | 1.5                       | 'width' is no list",
        "[1.5]                   | []                        | 'width' is no list",
        "[1.5]                   | [[1.5]]                   | no single value",
        "[1.5]                   | [\"1.5\"]                 | no number",
        "[1.5]                   | [1.5, 1.50]               | holds a value twice",
        "[1.5]                   | [11]                      | width must be 0.01 to 10.0, not"
            + " 11.0",
        "\"pooling\": [true]     | \"pooling\": [\"True\"]   | neither true nor false",
        "[16]                    | [1.5]                     | no such number",
        "[16]                    | [1], \"head\": [\"x\"]     | 'x' is no order of a student's"
            + " head",
        "[16]                    | [0]                       | dimension must be 1 to 65536",
        "{\"size\"               | \"size\"                  | it is no JSON",
      })
  void whatIsNoGridIsRefusedInOneSentence(String part, String instead, String reason) {
    String message =
        assertThrows(GridException.class, () -> read(ONE.replace(part, instead))).getMessage();
    assertTrue(message.contains(reason), message);
    assertTrue(message.startsWith("the grid " + folder.resolve("grid.json") + " "), message);
    assertTrue(message.endsWith(".") && !message.endsWith(".."), message);
  }

  @Test
  void whatIsNotThereOrTooMuchIsRefused() {
    Path missing = folder.resolve("missing.json");
    assertTrue(
        assertThrows(GridException.class, () -> GridFile.read(missing))
            .getMessage()
            .endsWith("does not exist."));
    assertThrows(GridException.class, () -> GridFile.read(folder));
    assertThrows(GridException.class, () -> read("[]"));
    assertThrows(GridException.class, () -> read(" ".repeat(1 << 21)));
    StringBuilder dimensions = new StringBuilder("[1");
    for (int i = 2; i <= 20_000; i++) {
      dimensions.append(", ").append(i);
    }
    String many = ONE.replace("[16]", dimensions + "]");
    assertTrue(
        assertThrows(GridException.class, () -> read(many))
            .getMessage()
            .contains("over 10000 students"));
  }

  private StudentGrid read(String text) throws GridException, IOException {
    return GridFile.read(Files.writeString(folder.resolve("grid.json"), text));
  }

  /** Whatever is in a grid, it is read or refused with the reader's own exception. */
  @Test
  void mutatedGridsAreReadOrRefused() throws IOException {
    String[] pieces = {
      "1e999",
      "-1",
      "0",
      "99999999999",
      "1e-320",
      "NaN",
      "null",
      "[]",
      "{}",
      "\"",
      ",",
      "true",
      "[["
    };
    Random random = new Random(1);
    Path file = folder.resolve("grid.json");
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(ONE);
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(5));
        text.replace(at, end, pieces[random.nextInt(pieces.length)]);
      }
      try {
        GridFile.read(Files.writeString(file, text));
      } catch (GridException e) {
        refused++;
      }
    }
    assertTrue(refused > 500, refused + " refused");
  }

  @Test
  void deeplyNestedGridsAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("deep.json"), "[".repeat(500_000));
    assertThrows(GridException.class, () -> GridFile.read(file));
  }
}
