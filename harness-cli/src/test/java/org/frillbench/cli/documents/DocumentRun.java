package org.frillbench.cli.documents;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.frillbench.cli.AdbEnvironment;
import org.frillbench.cli.Cli;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.cli.user.UserFolders;

/**
 * Runs commands one after another in one folder, which is the working folder of a JVM of its own:
 * there they need no process each.
 */
final class DocumentRun {

  private static final Gson GSON = new Gson();
  private static final int LIMIT_MINUTES = 15;
  private static final String STEPS = "steps";
  private static final String ENDED = "ended";

  /** Commands of ours as words, and anything else for a shell. */
  record Step(List<String> words, String script, boolean outputShown) {}

  private DocumentRun() {}

  /** Runs {@code steps} in {@code folder}. */
  static List<Cli.Ended> of(List<Step> steps, Path folder, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path state = Files.createDirectories(folder.resolve("state"));
    Files.writeString(state.resolve(STEPS), GSON.toJson(steps));
    Path log = state.resolve("log");
    ProcessBuilder builder =
        new ProcessBuilder(java(DocumentRun.class, state))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    AdbEnvironment.isolate(builder.environment());
    builder.environment().put("XDG_STATE_HOME", state.toString());
    builder.environment().putAll(variables);
    Path shim = Files.createDirectories(state.resolve("bin")).resolve("frill-bench");
    Files.writeString(
        shim,
        "#!/bin/sh\nexec '" + String.join("' '", java(ShortenedMain.class, state)) + "' \"$@\"\n");
    shim.toFile().setExecutable(true);
    builder
        .environment()
        .merge("PATH", "", (path, none) -> shim.getParent() + File.pathSeparator + path);
    Process process = builder.start();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException("ended with " + exit + ": " + Files.readString(log));
    }
    return GSON.fromJson(Files.readString(state.resolve(ENDED)), new TypeToken<>() {});
  }

  private static List<String> java(Class<?> main, Path state) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(Cli.FAST_START);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "-Xmx512m",
            "-Dfile.encoding=" + StandardCharsets.UTF_8,
            "-Dfrillbench.archives=" + UserFolders.cache().resolve("agent"),
            "-Dpicocli.disable.closures=true",
            "-Djava.io.tmpdir=" + state,
            main.getName()));
    return command;
  }

  /** In the JVM whose working folder it is. */
  public static void main(String[] none) throws Exception {
    Path state = Path.of("state");
    List<Step> steps = GSON.fromJson(Files.readString(state.resolve(STEPS)), new TypeToken<>() {});
    List<Cli.Ended> ended = new ArrayList<>();
    for (Step step : steps) {
      long start = System.nanoTime();
      ended.add(step.script() == null ? here(step.words()) : inShell(step, state));
      System.out.println(
          (System.nanoTime() - start) / 1_000_000 + " ms: " + step.words() + step.script());
    }
    Files.writeString(state.resolve(ENDED), GSON.toJson(ended));
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

  private static Cli.Ended inShell(Step step, Path state) throws IOException, InterruptedException {
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
