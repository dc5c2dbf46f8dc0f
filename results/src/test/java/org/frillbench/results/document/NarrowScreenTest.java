package org.frillbench.results.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.frillbench.results.Golden;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.record.Measurement;
import org.frillbench.results.table.LatencyTable;
import org.frillbench.results.table.TableDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on terminals of several widths. */
final class NarrowScreenTest {

  private static final String[] STUDENTS = {
    "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=False",
    "al=1.0,ap=False,bd=2048,cop=False,ms=tiny,qat=False",
    "al=2.0,ap=True,bd=2048,cop=False,ms=tiny,qat=False"
  };

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 160, 0})
  void tableFitsTheTerminal(int width) throws Exception {
    Screen screen = new Screen(width, /* colour= */ false, /* wide= */ false);
    Golden.assertSame(
        getClass(), "students." + width + ".text", "en-US", () -> render(students(), screen));
    render(students(), screen)
        .lines()
        .forEach(line -> assertTrue(width == 0 || TextGrid.width(line) <= width, line));
  }

  @Test
  void whatIsToBeTypedStaysWhole() {
    String command =
        "Type: frill-bench gate 'my  models/a.tflite' 'my  models/b.tflite' --rounds 9";
    Document document =
        new Document(
            null,
            List.of(),
            Grid.NONE,
            List.of(),
            List.of(new Document.Section("For a verdict", List.of(), null, command)),
            List.of(),
            List.of(),
            null);
    String text = new TextFormat(new Screen(40, false, false)).render(document);
    assertEquals("For a verdict:\n  " + command + "\n", text);
  }

  @Test
  void wideTableHasEveryColumn() {
    String whole = render(students(), new Screen(60, false, true));
    assertTrue(whole.contains("parameters"), whole);
    assertTrue(whole.contains(STUDENTS[0]), whole);
    assertFalse(whole.contains("--wide"), whole);
  }

  @Test
  void numbersAreNeverCut() {
    Grid grid =
        new Grid(
            List.of("candidate", "latency, ms"),
            List.of(true, false),
            List.of(List.of("a-model-with-a-long-name-v1", "0.0631 to 0.0644")));
    assertEquals(
        List.of("candidate          latency, ms", "a-mode…me-v1  0.0631 to 0.0644"),
        TextGrid.lines(grid, new Screen(10, false, false)));
  }

  @Test
  void lastCellsThatAreShortenedKeepTheirColour() {
    String verdict =
        "not comparable (build fingerprint google/a/b:10/C/1:user / google/a/b:10/D/1)";
    Grid grid =
        new Grid(
            List.of("candidate", "verdict"),
            List.of(true, true),
            List.of(List.of("a", verdict), List.of("b", "ok")));
    Document document =
        new Document(
            null,
            List.of(),
            grid,
            List.of(Document.Colour.YELLOW, Document.Colour.RED),
            List.of(),
            List.of(),
            List.of(),
            null);
    Screen narrow = new Screen(40, /* colour= */ true, /* wide= */ false);
    assertEquals(
        List.of(
            "candidate  verdict",
            "a          " + Document.Colour.YELLOW.of(ShortName.of(verdict, 29)),
            "b          " + Document.Colour.RED.of("ok")),
        new TextFormat(narrow).render(document).lines().toList());
  }

  @Test
  void namesThatWouldBeEqualAreShortenedLess() {
    Grid grid =
        new Grid(
            List.of("candidate", "ms"),
            List.of(true, false),
            List.of(
                List.of("student-1-wide-of-the-study", "1"),
                List.of("student-2-wide-of-the-study", "2")));
    List<String> lines = TextGrid.lines(grid, new Screen(20, false, false));
    assertEquals(List.of("student-1…he-study   1", "student-2…he-study   2"), lines.subList(1, 3));
  }

  @Test
  void namesThatWouldBeEmptyWithoutSharedPartsStayWhole() {
    Grid grid =
        new Grid(
            List.of("candidate", "ms"),
            List.of(true, false),
            List.of(List.of("a=1,b=2", "1"), List.of("a=1", "2")));
    assertEquals(
        List.of("candidate  ms", "a=1,b=2     1", "a=1         2"),
        TextGrid.lines(grid, new Screen(8, false, false)));
  }

  @Test
  void latenciesUnderAMillisecondAreInMicroseconds() {
    String shown = render(rounds(62_000, "tiny", "tinier"), Screen.FILE);
    assertTrue(shown.contains("latency, µs  interval, µs"), shown);
    assertTrue(shown.contains("124 to 127"), shown);
  }

  @Test
  void oneLatencyOfAMillisecondKeepsAllInMilliseconds() {
    assertTrue(render(rounds(1_000_000, "small"), Screen.FILE).contains("latency, ms"));
  }

  private static Analysis students() {
    return rounds(
        1_640_000, Stream.concat(Stream.of(STUDENTS), Stream.of("TRILL")).toArray(String[]::new));
  }

  private static Analysis rounds(long ns, String... names) {
    List<Measurement> trials = new ArrayList<>();
    for (int round = 1; round <= 3; round++) {
      for (int i = 0; i < names.length; i++) {
        long level = ns * (1 + i) + round * ns / 100;
        boolean teacher = names[i].equals("TRILL");
        trials.add(
            Runs.trial(
                teacher ? Runs.trill() : Runs.frill(names[i]),
                round,
                Runs.around(teacher ? 20 * level : level, 301)));
      }
    }
    return Analysis.of(new RunBuilder(names).trials(trials).file());
  }

  private static String render(Analysis run, Screen screen) {
    return new TextFormat(screen).render(TableDocument.of(LatencyTable.of(run, Set.of())));
  }
}
