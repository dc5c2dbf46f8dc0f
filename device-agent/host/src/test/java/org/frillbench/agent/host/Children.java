package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Looks after processes by their number. */
final class Children {

  private static final int LIMIT_TENTHS = 300;

  private Children() {}

  /** Whether process {@code pid} runs; one that nobody has reaped yet does not. */
  static boolean alive(long pid) {
    if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return Files.notExists(Path.of("/proc/self"));
    }
  }

  /** Waits up to 30 s. */
  static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < LIMIT_TENTHS && !condition.getAsBoolean(); i++) {
      Thread.sleep(100);
    }
    assertTrue(condition.getAsBoolean(), "it did not happen within 30 s");
  }

  static void signal(String name, long pid) throws IOException, InterruptedException {
    assertEquals(
        0, new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid)).start().waitFor());
  }

  /** An agent that has written its files, and whose JVM never exits by itself. */
  static final class Done {

    private Done() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println(AgentProcess.DONE);
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** A parent that starts {@code REQUEST REPORT}, tells the child's number and never ends. */
  static final class Parent {

    private Parent() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      CountDownLatch timing = new CountDownLatch(1);
      AgentProcess agent =
          AgentProcess.start(
              Path.of("/"),
              Path.of(args[0]),
              Path.of(args[1]),
              ProcessConditions.USUAL,
              step -> {
                if (step.equals("time")) {
                  timing.countDown();
                }
              });
      timing.await();
      System.out.println(agent.pid());
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
