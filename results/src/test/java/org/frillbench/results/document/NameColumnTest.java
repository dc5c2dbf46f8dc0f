package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NameColumnTest {

  @Test
  void columnIsAsWideAsItsLongestName() {
    String student = "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=False, 36 trials";
    NameColumn column = new NameColumn("candidate", List.of("m", student, "\u001b"));
    assertEquals(student, column.of(student));
    for (String name : List.of("candidate", "m", "\u001b", "😀")) {
      String cell = column.of(name);
      assertEquals(student.length(), cell.codePointCount(0, cell.length()), cell);
      assertEquals(ControlCharacters.of(name), cell.strip());
    }
  }

  @Test
  void columnIsAtLeastAsWideAsItsHeader() {
    assertEquals("m        ", new NameColumn("candidate", List.of("m")).of("m"));
  }
}
