package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

  @TempDir private Path folder;

  /** A program that ends by itself, after all threads of the watch have. */
  static final class Watched {

    private Watched() {}

    public static void main(String[] args) {
      ParentWatch.hold();
      Thread watch =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("parent watch"))
              .findFirst()
              .orElseThrow();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      // On Windows nothing ends the thread's read, and the JVM need not wait.
                      if (File.separatorChar == '/') {
                        watch.join();
                      }
                      System.out.println("ended");
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
      if (args.length > 0) {
        System.exit(Integer.parseInt(args[0]));
      }
    }
  }

  @Test
  void aProgramThatReturnsEndsWithItsInputOpenAndNoThreadLeftInNativeCode() throws Exception {
    ends(0);
  }

  @Test
  void aProgramThatExitsEndsWithItsInputOpenAndKeepsItsExitCode() throws Exception {
    ends(3, "3");
  }

  private void ends(int code, String... arguments) throws Exception {
    Process child =
        new ProcessBuilder(ChildJvm.command(folder.resolve("crash"), Watched.class, arguments))
            .start();
    try {
      assertTrue(child.waitFor(60, TimeUnit.SECONDS), "it waits for its input");
      assertEquals(code, child.exitValue());
      assertEquals("ended", child.inputReader().readLine());
    } finally {
      child.destroyForcibly();
    }
  }
}
