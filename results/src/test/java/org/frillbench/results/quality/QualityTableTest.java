package org.frillbench.results.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QualityTableTest {

  @Test
  void csvAndJsonGiveEqualTables() throws Exception {
    QualityTable csv =
        QualityTable.read(
            "\uFEFFcandidate,\"a, or b\",c\r\nFRILL,80.5,70\r\n\"x\"\"y\",60,50\r\n\r\n");
    QualityTable json =
        QualityTable.read(
            "{\"FRILL\": {\"a, or b\": 80.5, \"c\": 70}, \"x\\\"y\": {\"c\": 50, \"a, or b\":"
                + " 60}}");
    assertEquals(csv, json);
    assertEquals(List.of("a, or b", "c"), csv.tasks());
    assertEquals(Optional.of(75.25), csv.quality("FRILL"));
    assertEquals(Optional.empty(), csv.quality("other"));
  }

  @Test
  void csvWithByteOrderMarkCrLfAndQuotedLineBreaksIsRead() throws Exception {
    QualityTable table =
        QualityTable.read("\uFEFF\"candidate\",\"t\r\nu\"\r\n\"a\nb\",1\r\n  \r\nc,2");
    assertEquals(List.of("t\r\nu"), table.tasks());
    assertEquals(Optional.of(1.0), table.quality("a\nb"));
    assertEquals(Optional.of(2.0), table.quality("c"));
  }

  /** FRILL's mean over the seven published tasks is 495.8 / 7, TRILL's 501.1 / 7. */
  @Test
  void publishedExampleFileIsRead() throws Exception {
    QualityTable table =
        QualityTable.read(Files.readString(Path.of("published/frill-2021-quality.csv")));
    assertEquals(7, table.tasks().size());
    assertEquals(495.8 / 7, table.quality("FRILL").orElseThrow(), 1e-9);
    assertEquals(501.1 / 7, table.quality("TRILL").orElseThrow(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name,t;a,1|its first line does not begin with \"candidate\"",
        "candidate,t;a,NaN|in line 2 t of a is \"NaN\", not a number such as 78.8",
        "candidate,t;a,|in line 2 t of a is \"\", not a number such as 78.8",
        "candidate,t;a,78,8|line 2 (a) has 3 fields, the first line 2: give every candidate an"
            + " accuracy for each task",
        "candidate,t,u;a,78,8;b,1|line 3 (b) has 2 fields, the first line 3: give every candidate"
            + " an accuracy for each task",
        "candidate,t;a,101|t of a is 101.0, not an accuracy from 0 to 100",
        "candidate,t;a,-1|t of a is -1.0, not an accuracy from 0 to 100",
        "candidate,t;a,0.788;b,78.8|t mixes units: some accuracies are shares below 1, others are"
            + " percentages",
        "candidate,t;a,1;a,2|line 3 names a a second time: keep one of the lines",
        "candidate,t,t;a,1,2|it names a task twice",
        "candidate;a|it has no task",
        "candidate,t|it has no candidate",
        "candidate,\"t;a,1|in line 2 quotation marks do not enclose a whole field: quote whole"
            + " fields, and write a quotation mark inside one twice",
        "candidate,t;a,\"1|in line 2 quotation marks do not enclose a whole field: quote whole"
            + " fields, and write a quotation mark inside one twice",
        "candidate,t;\"FRILL\"XYZ,1|in line 2 quotation marks do not enclose a whole field: quote"
            + " whole fields, and write a quotation mark inside one twice",
        "{\"a\": {\"t\": 1}, \"a\": {\"t\": 2}}|it names a twice",
        "{\"a\": {\"t\": 1, \"t\": 2}}|it names t of a twice",
        "{\"a\": {\"t\": 1}, \"b\": {\"u\": 2}}|b has different tasks from those of the first"
            + " candidate",
        "{\"a\": {\"t\": \"1\"}}|t of a is not a number",
        "{\"a\": {\"t\": NaN}}|it is not a JSON object of candidates, each an object of tasks with"
            + " numbers",
        "{\"a\": {\"t\": 1}} x|it is not a JSON object of candidates, each an object of tasks with"
            + " numbers",
        "{\"a\": [1]}|it is not a JSON object of candidates, each an object of tasks with numbers",
        "{}|it has no task"
      },
      quoteCharacter = '\0')
  void invalidTableIsRejectedWithItsCause(String text, String sentence) {
    QualityException refused =
        assertThrows(QualityException.class, () -> QualityTable.read(text.replace(";", "\n")));
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void candidatesThatWereNotMeasuredAreNamed() throws Exception {
    QualityTable table = QualityTable.read("candidate,t\nFRIL,1\nb,2\n");
    table.checkAgainst(Set.of("FRIL", "b", "c"));
    QualityException refused =
        assertThrows(QualityException.class, () -> table.checkAgainst(Set.of("FRILL")));
    assertTrue(refused.getMessage().contains("it names FRIL and 1 more"), refused.getMessage());
  }
}
