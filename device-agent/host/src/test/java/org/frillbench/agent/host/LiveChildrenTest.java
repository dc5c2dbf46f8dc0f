package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of children that are started while their parent ends. */
class LiveChildrenTest {

  @TempDir private Path folder;

  @Test
  void firstChildOfAProcessThatIsEndingIsKilled() throws Exception {
    killsItsChild("first");
  }

  @Test
  void childThatIsStartedAfterTheOthersWereKilledIsKilled() throws Exception {
    killsItsChild("later");
  }

  private void killsItsChild(String which) throws Exception {
    Process process =
        new ProcessBuilder(ChildJvm.command(folder.resolve("crash"), Ending.class, which))
            .redirectErrorStream(true)
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it waits for its child");
      assertEquals("killed", process.inputReader().readLine());
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a child from a shutdown hook, and says how it ended. */
  static final class Ending {

    private Ending() {}

    public static void main(String[] args) throws Exception {
      Process earlier = null;
      if (args[0].equals("later")) {
        earlier = waiting();
        LiveChildren.add(earlier);
      }
      Process killed = earlier;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> startAfter(killed)));
      System.exit(0);
    }

    private static void startAfter(Process killed) {
      if (killed != null) {
        killed.onExit().join();
      }
      Process child = waiting();
      LiveChildren.add(child);
      child.onExit().join();
      System.out.println("killed");
    }

    private static Process waiting() {
      try {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Waiting.class.getName())
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Waits until its parent is gone. */
  static final class Waiting {

    private Waiting() {}

    public static void main(String[] args) throws IOException {
      System.in.read();
    }
  }
}
