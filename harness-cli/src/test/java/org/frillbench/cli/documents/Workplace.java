package org.frillbench.cli.documents;

import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.frillbench.cli.AdbEnvironment;
import org.frillbench.cli.Cli;
import org.frillbench.cli.user.UserFolders;

/**
 * A folder, and a JVM whose working folder it is: there commands run one after another as a
 * reader's do, and need no process each.
 */
final class Workplace implements AutoCloseable {

  private static final int LIMIT_MINUTES = 15;

  private final Path folder;
  private final Path state;
  private final Process process;
  private final Writer requests;
  private final BufferedReader answers;

  /** In {@code folder}, and beside it what is no document's. */
  Workplace(Path folder, Map<String, String> variables) throws IOException {
    this.folder = Files.createDirectories(folder);
    state = Files.createDirectories(folder.resolveSibling("state"));
    ProcessBuilder builder =
        new ProcessBuilder(java(DocumentRun.class))
            .directory(folder.toFile())
            .redirectError(state.resolve("errors").toFile());
    builder.command().add(state.toString());
    AdbEnvironment.isolate(builder.environment());
    builder.environment().put("XDG_STATE_HOME", state.toString());
    builder.environment().putAll(variables);
    Path shim = Files.createDirectories(state.resolve("bin")).resolve("frill-bench");
    Files.writeString(
        shim, "#!/bin/sh\nexec '" + String.join("' '", java(ShortenedMain.class)) + "' \"$@\"\n");
    shim.toFile().setExecutable(true);
    builder
        .environment()
        .merge("PATH", "", (path, none) -> shim.getParent() + File.pathSeparator + path);
    process = builder.start();
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  private List<String> java(Class<?> main) {
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

  Path folder() {
    return folder;
  }

  /**
   * Runs {@code steps}.
   *
   * @throws IOException if the JVM has ended, or they take longer than {@value #LIMIT_MINUTES} min
   */
  List<Cli.Ended> run(List<DocumentRun.Step> steps) throws IOException, InterruptedException {
    requests.write(DocumentRun.GSON.toJson(steps) + "\n");
    requests.flush();
    List<String> log = new ArrayList<>();
    FutureTask<String> answer = new FutureTask<>(() -> answer(log));
    new Thread(answer, "answer of the workplace").start();
    try {
      return DocumentRun.GSON.fromJson(
          answer.get(LIMIT_MINUTES, TimeUnit.MINUTES), new TypeToken<>() {});
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new IOException(String.join("\n", log), e);
    }
  }

  private String answer(List<String> log) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(DocumentRun.ANSWER)) {
        return line.substring(DocumentRun.ANSWER.length());
      }
      log.add(line);
      Files.writeString(
          state.resolve("log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    throw new IOException("ended: " + Files.readString(state.resolve("errors")));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
