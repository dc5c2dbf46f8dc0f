package org.frillbench.cli.device;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.Environment;

/**
 * What a quick look finds of adb and of attached devices. It starts no server and no program.
 *
 * @param program the user's adb; empty where none was found
 * @param devices of the server that runs; empty where none runs or it was not read
 * @param problem why the server's devices are not known; null where they are
 */
public record AdbSurvey(Optional<Path> program, List<AttachedDevice> devices, String problem) {

  /** What to do where no program was found. */
  public static final String REMEDY = AdbProgram.REMEDY;

  /** The problem where nothing is wrong but that no server runs yet. */
  public static final String NO_SERVER = "no server runs";

  public AdbSurvey {
    devices = List.copyOf(devices);
  }

  /**
   * Asks a server for at most {@code limit}.
   *
   * @param adb its {@code HOST:PORT}; null for that of the environment
   */
  public static AdbSurvey within(Duration limit, String adb) {
    Optional<Path> program =
        AdbProgram.find(Environment.variables(), System.getProperty("user.home"))
            .map(AdbProgram::file);
    // A thread of the common pool does not keep the process from ending.
    CompletableFuture<List<AttachedDevice>> answer = CompletableFuture.supplyAsync(() -> ask(adb));
    try {
      List<AttachedDevice> devices = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new AdbSurvey(program, devices, null);
    } catch (TimeoutException e) {
      return new AdbSurvey(program, List.of(), "the server does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new AdbSurvey(program, List.of(), "interrupted");
    } catch (ExecutionException e) {
      return new AdbSurvey(program, List.of(), problem(e.getCause()));
    }
  }

  private static List<AttachedDevice> ask(String adb) {
    ServerAddress address = ServerAddress.of(adb, Environment.variables());
    try {
      return DeviceListing.ask(address.resolved());
    } catch (ConnectException e) {
      throw new CompletionException(
          address.onThisMachine()
              ? e
              : new IOException(address.host() + " accepts no connection", e));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static String problem(Throwable cause) {
    if (cause instanceof ConnectException) {
      return NO_SERVER;
    }
    return cause instanceof CommandFailure
        ? cause.getMessage()
        : "what answers in place of a server does not list devices (" + cause.getMessage() + ")";
  }
}
