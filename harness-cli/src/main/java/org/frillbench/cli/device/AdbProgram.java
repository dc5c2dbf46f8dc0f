package org.frillbench.cli.device;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;

/** The user's {@code adb}, needed only to start a server where none runs. */
final class AdbProgram {

  /** What to do where it is missing, to go on with after a colon; without a full stop. */
  static final String REMEDY =
      "install Android's platform-tools (Debian: apt install adb; macOS: brew install"
          + " android-platform-tools), put adb on the path or set ANDROID_HOME";

  private static final int START_SECONDS = 20;
  private static final int RUN_MINUTES = 5;
  private static final int MOST_SHOWN = 300;

  private final Path file;

  private AdbProgram(Path file) {
    this.file = file;
  }

  /**
   * Finds it on the path, in the SDK that the environment names, or where Android Studio puts one.
   *
   * @param home the user's home folder
   */
  static Optional<AdbProgram> find(Map<String, String> environment, String home) {
    List<String> folders = new ArrayList<>();
    String path = environment.getOrDefault("PATH", "");
    folders.addAll(List.of(path.split(File.pathSeparator, -1)));
    for (String variable : List.of("ANDROID_HOME", "ANDROID_SDK_ROOT")) {
      String sdk = environment.getOrDefault(variable, "");
      folders.add(sdk.isEmpty() ? "" : sdk + "/platform-tools");
    }
    folders.add(home + "/Android/Sdk/platform-tools");
    folders.add(environment.getOrDefault("LOCALAPPDATA", home) + "/Android/Sdk/platform-tools");
    folders.add(home + "/Library/Android/sdk/platform-tools");
    return folders.stream()
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> List.of(folder + "/adb", folder + "/adb.exe").stream())
        .map(AdbProgram::executable)
        .flatMap(Optional::stream)
        .findFirst()
        .map(AdbProgram::new);
  }

  /** Where it is. */
  Path file() {
    return file;
  }

  private static Optional<Path> executable(String name) {
    try {
      Path file = Path.of(name);
      return Files.isRegularFile(file) && Files.isExecutable(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Starts a server, which stays when we end, as users expect. Only where none answers: adb would
   * kill one of another version.
   */
  void startServer(int port) {
    try {
      // A file and no pipe: the server inherits it, and a pipe would never end.
      Path log = TemporaryFiles.file("adb-", ".log");
      try {
        start(port, log);
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw failure(port, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(port, "interrupted", e);
    }
  }

  private void start(int port, Path log) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(file.toString(), "-P", Integer.toString(port), "start-server")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // The port is an argument already; adb refuses to take it from the environment as well.
    builder.environment().remove("ADB_SERVER_SOCKET");
    Process process = builder.start();
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw failure(port, "it did not end within " + START_SECONDS + " s", null);
    }
    if (process.exitValue() != 0) {
      throw failure(port, words(log), null);
    }
  }

  /**
   * Runs a command of adb's to its end, its output unread.
   *
   * @param server the server to use
   * @throws IOException when it fails
   */
  void run(ServerAddress server, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    if (!server.onThisMachine()) {
      command.addAll(List.of("-H", server.hostInBrackets()));
    }
    command.addAll(List.of("-P", Integer.toString(server.port())));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("ADB_SERVER_SOCKET");
    Process process = builder.start();
    try {
      if (!process.waitFor(RUN_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(
            "'adb " + String.join(" ", arguments) + "' did not end in " + RUN_MINUTES + " min");
      }
      int exit = process.exitValue();
      if (exit != 0) {
        throw new IOException("'adb " + String.join(" ", arguments) + "' ended with " + exit);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String words(Path log) throws IOException {
    String all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    String line = all.strip().replaceAll("\\s+", " ");
    return line.substring(0, Math.min(line.length(), MOST_SHOWN));
  }

  private CommandFailure failure(int port, String why, Throwable cause) {
    return new CommandFailure(
        ExitCode.NO_TARGET,
        "no adb server answers on 127.0.0.1:"
            + port
            + ", and '"
            + file
            + " start-server' failed: "
            + why
            + ".",
        cause);
  }
}
