package org.frillbench.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command in a process of its own, as a user runs it. */
public final class Cli {

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /**
   * A shell lets what it runs in the background ignore Ctrl-C, and nohup SIGHUP, tests and their
   * children alike; a user's terminal does not.
   */
  private static final List<String> HEARS_CTRL_C = hearsCtrlC();

  /** The launcher's: a short command is over before the second compiler is of use. */
  public static final List<String> FAST_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  /** The command in {@code folder}. */
  public Cli(Path folder) {
    this.folder = folder;
    // What a run notes of a device that then vanishes would stay in the user's folder for good.
    environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
    if (WINDOWS) {
      option("-Dsun.stdout.encoding=" + StandardCharsets.UTF_8);
      option("-Dsun.stderr.encoding=" + StandardCharsets.UTF_8);
    }
  }

  /**
   * The start of a command line that undoes it, where this machine has one; Windows has no need.
   */
  private static List<String> hearsCtrlC() {
    if (WINDOWS) {
      return List.of();
    }
    List<String> undo = List.of("env", "--default-signal=INT,HUP");
    List<String> trial = new ArrayList<>(undo);
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor() == 0 ? undo : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** Sets a variable of its environment. */
  public Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Adds an option of its JVM; of two for the same property the later one applies. */
  Cli option(String option) {
    options.add(option);
    return this;
  }

  /** The command where no file may grow beyond {@code bytes}, as on a disk that is full. */
  Cli limited(long bytes) {
    // POSIX counts in blocks of 512 bytes.
    before.addAll(List.of("/bin/sh", "-c", "ulimit -f " + bytes / 512 + "; exec \"$0\" \"$@\""));
    return this;
  }

  /** The command and all that it starts on one core, Linux only. */
  Cli pinned(int core) {
    before.addAll(List.of("taskset", "-c", Integer.toString(core)));
    return this;
  }

  /** How a run of the command ended. Lines of its output end as on Linux. */
  public record Ended(int exit, String out, String err) {

    public Ended {
      out = out.replace(System.lineSeparator(), "\n");
      err = err.replace(System.lineSeparator(), "\n");
    }

    /** What it complained of: its last line on standard error that begins with its name. */
    public String complaint() {
      return err.lines()
          .filter(line -> line.startsWith("frill-bench: "))
          .reduce("", (before, line) -> line);
    }
  }

  /** Runs it to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    File out = folder.resolve("stdout").toFile();
    File err = folder.resolve("stderr").toFile();
    Process process = start(out, err, arguments);
    int exit = process.waitFor();
    return new Ended(exit, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  /** Starts the command with its output in two files. */
  public Process start(File out, File err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(HEARS_CTRL_C);
    command.addAll(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FAST_START);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Xmx256m"));
    command.add("-Dfile.encoding=" + StandardCharsets.UTF_8);
    // What a killed run leaves behind goes with the test's own folder.
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(options);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    AdbEnvironment.isolate(builder.environment());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
