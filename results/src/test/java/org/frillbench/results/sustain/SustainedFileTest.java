package org.frillbench.results.sustain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.frillbench.results.Golden;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.Runs;
import org.frillbench.results.Schemas;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.document.Format;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.SustainedFile;
import org.frillbench.results.record.SustainedPoint;
import org.frillbench.results.store.Journal;
import org.frillbench.results.store.JournalLine;
import org.frillbench.results.store.OutputException;
import org.frillbench.results.store.RunStore;
import org.frillbench.results.store.SustainedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SustainedFileTest {

  @TempDir Path folder;

  private static Curves phone() {
    return Curves.of(40, i -> i < 20 ? 4 : 5).status(i -> i < 15 ? 0 : 2);
  }

  private static Curves virtual() {
    return Curves.of(30, i -> 4.5).on(Runs.virtual()).status(i -> i < 15 ? 0 : 2);
  }

  @Test
  void aWrittenRunIsValidAndReadsBackTheSame() throws Exception {
    Path file = folder.resolve("run.json");
    for (Curves curve : List.of(phone(), virtual(), Curves.of(1, i -> 900).inferences(1))) {
      SustainedFile written = SustainedStore.write(curve.file(), file, true);
      assertEquals(List.of(), Schemas.errors("sustain", Files.readString(file)));
      SustainedFile read = SustainedStore.read(file);
      assertEquals(written.figures(), read.figures());
      assertEquals(RunJson.line(written), RunJson.line(read));
    }
  }

  @Test
  void aJournalReadsAsTheWindowsOnItsCompleteLines() throws Exception {
    Path path = folder.resolve("run.json.journal");
    List<SustainedPoint> points = phone().points();
    try (Journal journal = Journal.open(path, phone().header())) {
      for (SustainedPoint point : points) {
        journal.append(JournalLine.window(point));
      }
    }
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, Arrays.copyOf(whole, whole.length - 5));
    SustainedFile read = SustainedStore.read(path);
    assertEquals(points.size() - 1, read.windows().size());
    assertTrue(read.run().endedEarly());
    assertNull(read.report());
    assertTrue(
        assertThrows(RunFileException.class, () -> RunStore.read(path))
            .getMessage()
            .endsWith("it is the journal of a sustained run: use report, or sustain --plot"));
  }

  @Test
  void aJournalOrFileOfTrialsIsNoSustainedRun() throws Exception {
    Path path = folder.resolve("run.json");
    RunStore.write(Analysis.of(new RunBuilder("m").file()), path, false);
    String message =
        assertThrows(RunFileException.class, () -> SustainedStore.read(path)).getMessage();
    assertTrue(message.endsWith("it is not a sustained run of frill-bench"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"inferences\": 40->\"inferences\": 0",
        "\"medianNs\": 4000000->\"medianNs\": 1",
        "\"startNs\": 1002000000->\"startNs\": 1",
        "\"forNs\": 40000000000->\"forNs\": 5",
        "\"rounds\": 1->\"rounds\": 0"
      })
  void aDamagedRunIsRefused(String change) throws Exception {
    Path file = folder.resolve("run.json");
    SustainedStore.write(phone().file(), file, false);
    String text = Files.readString(file);
    String[] parts = change.split("->", -1);
    assertTrue(text.contains(parts[0]), change);
    Files.writeString(file, text.replaceFirst(parts[0], parts[1]));
    assertThrows(RunFileException.class, () -> SustainedStore.read(file));
  }

  @Test
  void aFileThatExistsIsNotReplacedUnlessRequested() throws Exception {
    Path file = Files.writeString(folder.resolve("run.json"), "mine");
    assertThrows(OutputException.class, () -> SustainedStore.write(phone().file(), file, false));
    assertEquals("mine", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "de-DE", "ar-EG"})
  @ResourceLock(Resources.LOCALE)
  void textsAndPictureMatchGoldenFilesInEveryLocale(String locale) throws Exception {
    SustainedFile one = phone().file();
    SustainedFile other = virtual().file();
    Golden.assertSame(
        getClass(), "phone.text", locale, () -> Format.TEXT.render(SustainedDocument.of(one)));
    Golden.assertSame(
        getClass(), "virtual.text", locale, () -> Format.TEXT.render(SustainedDocument.of(other)));
    Golden.assertSame(
        getClass(), "both.svg", locale, () -> SustainedPicture.of(List.of(one, other)));
  }

  @Test
  void aPictureIsWellFormedWhateverTheModelIsCalled() throws Exception {
    String svg = SustainedPicture.of(List.of(Curves.of(2, i -> 4).file()));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertFalse(svg.contains("NaN"), svg);
  }

  @Test
  void csvHasALineAWindow() {
    List<String> lines = Format.CSV.render(SustainedDocument.of(phone().file())).lines().toList();
    assertEquals(41, lines.size());
    assertEquals(
        "start_ns,duration_ns,paused_ns,inferences,skipped,fastest_ns,median_ns,p90_ns,slowest_ns,"
            + "core_0_ghz,core_1_ghz,cpu_celsius,status,headroom,battery_celsius,battery_ma",
        lines.get(0));
    assertTrue(lines.get(1).startsWith("0,998000000,0,40,0,"), lines.get(1));
  }
}
