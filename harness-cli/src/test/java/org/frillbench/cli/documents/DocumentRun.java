package org.frillbench.cli.documents;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.frillbench.cli.Cli;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * The JVM of a {@link Workplace}: runs the commands of each line of standard input, and answers
 * with a line of how they ended.
 */
final class DocumentRun {

  /** What a line of an answer begins with; others are a log. */
  static final String ANSWER = "answer ";

  static final Gson GSON = new Gson();

  /** Commands of ours as words, which are shortened, and anything else for a shell. */
  record Step(List<String> words, String script, boolean outputShown) {}

  private final PrintStream log = System.out;
  private final Outcomes outcomes;
  private final Path state;

  private DocumentRun(Path state) throws IOException {
    this.state = state;
    outcomes = new Outcomes(Path.of(""), Files.createDirectories(state.resolve("outcomes")));
  }

  /** In the JVM whose working folder it is, with the folder of what is no document's. */
  public static void main(String[] args) throws Exception {
    DocumentRun run = new DocumentRun(Path.of(args[0]));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      List<Cli.Ended> ended = new ArrayList<>();
      for (Step step : GSON.fromJson(line, new TypeToken<List<Step>>() {})) {
        ended.add(run.timed(step));
      }
      run.log.println(ANSWER + GSON.toJson(ended));
    }
  }

  private Cli.Ended timed(Step step) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Cli.Ended ended =
        step.script() == null
            ? outcomes.of(
                expanded(Shortening.of(step.words(), step.outputShown())), DocumentRun::here)
            : inShell(step);
    log.println((System.nanoTime() - start) / 1_000_000 + " ms: " + step);
    return ended;
  }

  /** As a shell does it: a pattern that no file matches stays. */
  private static List<String> expanded(List<String> words) throws IOException {
    List<String> expanded = new ArrayList<>();
    for (String word : words) {
      Path pattern = Path.of(word);
      Path folder = pattern.getParent() == null ? Path.of("") : pattern.getParent();
      List<String> files = List.of();
      if (word.contains("*") && Files.isDirectory(folder)) {
        try (DirectoryStream<Path> found =
            Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
          files =
              StreamSupport.stream(found.spliterator(), false)
                  .map(Path::toString)
                  .sorted()
                  .toList();
        }
      }
      expanded.addAll(files.isEmpty() ? List.of(word) : files);
    }
    return expanded;
  }

  private static Cli.Ended here(List<String> words) {
    PrintStream usualOut = System.out;
    PrintStream usualErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      int exit = FrillBench.execute(words.toArray(String[]::new));
      return new Cli.Ended(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(usualOut);
      System.setErr(usualErr);
      TemporaryFiles.remove();
    }
  }

  private Cli.Ended inShell(Step step) throws IOException, InterruptedException {
    File out = state.resolve("out").toFile();
    File err = state.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", step.script()).redirectOutput(out).redirectError(err);
    if (step.outputShown()) {
      builder.environment().put(ShortenedMain.OUTPUT_SHOWN, "");
    }
    int exit = builder.start().waitFor();
    return new Cli.Ended(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }
}
