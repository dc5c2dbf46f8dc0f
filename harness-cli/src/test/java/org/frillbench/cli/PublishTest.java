package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.results.publish.CitableTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes what people cite; its files are held in {@code results}. */
final class PublishTest {

  @TempDir Path folder;

  private Cli.Ended publish(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("publish"));
    command.addAll(List.of(arguments));
    return InProcess.run(folder, command.toArray(String[]::new));
  }

  private void refused(int exit, String sentence, String... arguments) throws Exception {
    Cli.Ended ended = publish(arguments);
    assertEquals(exit, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }

  private List<String> written(String out) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void publishedTableHasRatiosToTheReference() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    assertEquals(0, publish("run.json", "--out=usual").exit());
    String usual = Files.readString(folder.resolve("usual/latency.md"));
    assertTrue(usual.contains("FRILL is 32.3 times faster than TRILL"), usual);
    assertEquals(0, publish("run.json", "--out=out", "--reference=FRILL").exit());
    String named = Files.readString(folder.resolve("out/latency.md"));
    assertTrue(named.contains("TRILL is 32.3 times slower than FRILL"), named);
    refused(2, "--reference names no candidate: X", "run.json", "--out=no", "--reference=X");
  }

  @Test
  void laterPublicationRemovesItsFormerFilesAndNoOthers() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    assertEquals(
        0, publish("run.json", "--out=out", "--export=bmf,jmh", "--model-card=FRILL").exit());
    Files.writeString(folder.resolve("out/notes.md"), "mine");
    Files.writeString(folder.resolve("out/profile.md"), "mine, too");
    Path changed = folder.resolve("out/latency.jmh.json");
    Files.writeString(changed, "[]");
    Cli.Ended ended = publish("run.json", "--out=out", "--overwrite");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(
        List.of(
            "croissant.json",
            "latency.bib",
            "latency.csv",
            "latency.jmh.json",
            "latency.json",
            "latency.md",
            "latency.tex",
            "notes.md",
            "profile.md",
            "report.html"),
        written("out"));
    assertEquals(
        "frill-bench: out/latency.jmh.json is of an earlier publication and was changed since: it"
            + " is left as it is.\n",
        ended.err());
  }

  @Test
  void metadataThatIsNotOursRemovesNothing() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("model-card.md"), "mine");
    Files.writeString(folder.resolve("keep.json"), "{}");
    String digest = HexDigest.sha256(folder.resolve("keep.json").toFile());
    List<String> foreign =
        List.of(
            "no JSON",
            "[]",
            "{\"distribution\": 1}",
            "{\"distribution\": [null, {}]}",
            "{\"distribution\": [{\"name\": \"../keep.json\", \"sha256\": \"" + digest + "\"}]}");
    for (String metadata : foreign) {
      Files.writeString(out.resolve("croissant.json"), metadata);
      assertEquals(0, publish("run.json", "--out=out", "--overwrite").exit(), metadata);
      assertTrue(Files.exists(folder.resolve("keep.json")), metadata);
      assertEquals("mine", Files.readString(out.resolve("model-card.md")));
    }
  }

  @Test
  void publishWritesEveryFormatOnceAndNoOtherFile() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Cli.Ended ended =
        publish(
            "run.json",
            "--out=out",
            "--beside=published",
            "--export=jmh,google-benchmark,bmf,github-action-benchmark");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(
        List.of(
            "croissant.json",
            "latency.bib",
            "latency.bmf.json",
            "latency.csv",
            "latency.github-action-benchmark.json",
            "latency.google-benchmark.json",
            "latency.jmh.json",
            "latency.json",
            "latency.md",
            "latency.tex",
            "report.html"),
        written("out"));
    assertTrue(ended.out().contains(Path.of("out/report.html") + "\n"), ended.out());
    assertEquals(
        "run.json",
        PageData.of(folder.resolve("out/report.html"), "report").get("title").getAsString());
    CitableTable table = CitableTable.read(Files.readString(folder.resolve("out/latency.json")));
    assertEquals(2, table.resultSets().size());
    refused(7, "latency.json exists already", "run.json", "--out=out");
    assertEquals(0, publish("run.json", "--out=out", "--overwrite").exit());
    // A table that stands already stands beside another run as well.
    assertEquals(0, publish("run.json", "--out=two", "--beside=out/latency.json").exit());
  }

  @Test
  void metadataDescribesTheFilesOnDiskAndTheCardItsCandidate() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Cli.Ended ended =
        publish(
            "run.json",
            "--out=out",
            "--model-card=FRILL",
            "--author=Doe, Jane",
            "--author=Roe, Richard",
            "--url=https://example.org/t",
            "--license=CC-BY-4.0");
    assertEquals(0, ended.exit(), ended.err());
    List<String> described = new ArrayList<>(List.of("croissant.json"));
    for (JsonElement each :
        JsonParser.parseString(Files.readString(folder.resolve("out/croissant.json")))
            .getAsJsonObject()
            .getAsJsonArray("distribution")) {
      String name = each.getAsJsonObject().get("name").getAsString();
      described.add(name);
      assertEquals(
          HexDigest.sha256(folder.resolve("out").resolve(name).toFile()),
          each.getAsJsonObject().get("sha256").getAsString(),
          name);
    }
    assertEquals(written("out"), described.stream().sorted().toList());
    String card = Files.readString(folder.resolve("out/model-card.md"));
    assertTrue(card.startsWith("---\nmodel-index:\n- name: \"FRILL\"\n"), card);
    String table = Files.readString(folder.resolve("out/latency.md"));
    assertTrue(table.contains("To cite this table: Doe, Jane; Roe, Richard. Latency of"), table);
  }

  @Test
  void citationThatCannotBeIsRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    refused(
        2,
        "--model-card names no candidate: FRIL; there is FRILL",
        "run.json",
        "--out=out",
        "--model-card=FRIL");
    refused(2, "--url takes an address", "run.json", "--out=out", "--url=example.org");
    refused(2, "--license takes an SPDX", "run.json", "--out=out", "--license=CC BY");
    refused(2, "--author takes a name", "run.json", "--out=out", "--author= ");
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void unfitRunIsNotPublished() throws Exception {
    SampleRuns.virtual(folder.resolve("virtual.json"));
    SampleRuns.unsettled(folder.resolve("unsettled.json"));
    refused(2, "it was measured on a virtual device", "virtual.json", "--out=out");
    refused(6, "NOT-SETTLED of FRILL", "unsettled.json", "--out=out");
    assertTrue(Files.notExists(folder.resolve("out")));
    Cli.Ended accepted = publish("unsettled.json", "--out=out", "--accept=not-settled");
    assertEquals(0, accepted.exit(), accepted.err());
    assertTrue(
        Files.readString(folder.resolve("out/latency.md")).contains("NOT-SETTLED \\(accepted\\)"));
  }

  @Test
  void reportHasTheWarningsThatAreAcceptedAsSuch() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String run = Files.readString(folder.resolve("run.json"));
    int trials = run.indexOf("\"measurements\"");
    Files.writeString(
        folder.resolve("int8.json"),
        run.substring(0, trials)
            + run.substring(trials)
                .replaceAll("\"warnings\": \\[[^]]*]", "\"warnings\": [\"NOT-FLOAT32\"]"));
    assertEquals(0, publish("int8.json", "--out=out", "--accept=NOT-FLOAT32").exit());
    JsonObject shown =
        PageData.of(folder.resolve("out/report.html"), "report")
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();
    assertEquals(0, shown.getAsJsonArray("blocking").size());
    String sections = shown.getAsJsonObject("document").get("sections").toString();
    assertTrue(sections.contains("NOT-FLOAT32 (accepted): "), sections);
  }

  @Test
  void reportThatExistsKeepsEveryFileFromBeingWritten() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("out/report.html"), "mine");
    refused(7, "report.html exists already", "run.json", "--out=out");
    assertEquals(List.of("report.html"), written("out"));
    assertEquals("mine", Files.readString(folder.resolve("out/report.html")));
  }

  @Test
  void sampleThatIsNoNumberIsRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    String run = Files.readString(folder.resolve("run.json"));
    Files.writeString(
        folder.resolve("nan.json"), run.replaceFirst("\"samplesNs\": *\\[\\s*\\d+", "$0, NaN"));
    refused(2, "cannot read nan.json", "nan.json", "--out=out");
    assertTrue(Files.notExists(folder.resolve("out")));
  }

  @Test
  void unreadableAndContradictoryInputsAreRefused() throws Exception {
    SampleRuns.phone(folder.resolve("run.json"));
    Files.writeString(
        folder.resolve("newer.json"),
        Files.readString(folder.resolve("run.json")).replace("/run/1", "/run/2"));
    refused(2, "frill-bench/run/2", "newer.json", "--out=out");
    refused(2, "no such file", "none.json", "--out=out");
    refused(
        2, "the run run.json is given twice: name it once", "run.json", "run.json", "--out=out");
    refused(2, "not a latency table", "run.json", "--out=out", "--beside=run.json");
    refused(2, "google-benchmark", "run.json", "--out=out", "--export=excel");
    refused(2, "there is no warning \"LUCK\"", "run.json", "--out=out", "--accept=LUCK");
    Files.createFile(folder.resolve("file"));
    refused(7, "cannot write", "run.json", "--out=file");
  }
}
