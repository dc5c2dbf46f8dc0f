package org.frillbench.agent.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.Scheduling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The texts of Linux 6.18 are those of the host agent with two threads of XNNPACK, read twice two
 * seconds apart. Those of older kernels have their form: 3.4 counts no waiting where its makers
 * left that out, and has no {@code thread-self}.
 */
final class OwnThreadsTest {

  @TempDir private Path root;

  private void has(String path, String text) throws IOException {
    Path file = root.resolve("proc").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A thread as Linux 6.18 shows it. */
  private void thread(int id, String name, String schedstat, long switches) throws IOException {
    String task = "self/task/" + id;
    has(task + "/comm", name + "\n");
    has(task + "/schedstat", schedstat + "\n");
    has(task + "/status", "Name:\t" + name + "\nnonvoluntary_ctxt_switches:\t" + switches + "\n");
    has(
        task + "/stat",
        id + " (" + name + ") R 27123 27122 27122 0 -1 4194368 19359 0 3 0 237 19 0 0 20 0 16 0\n");
  }

  private Scheduling counts(int calling) {
    return new LinuxProbe(root.toFile(), () -> calling).scheduling();
  }

  private void atTheStart() throws IOException {
    thread(27226, "java", "7733066 6908186 6", 4);
    thread(27227, "java", "2572440209 456008354 2047", 892);
    thread(27236, "C2 CompilerThre", "258250422 258400730 574", 103);
    thread(27242, "parent watch", "435926 381346 5", 2);
    thread(27254, "java", "2129140136 257726861 3040", 499);
  }

  @Test
  void theInferringThreadAndItsWorkersAreCountedAndTheRuntimesOwnAreNot() throws IOException {
    atTheStart();
    Scheduling start = counts(27227);
    assertEquals(7733066L + 2572440209L + 2129140136L, start.ranNs);
    assertEquals(6908186L + 456008354L + 257726861L, start.waitedNs);
    assertEquals(4 + 892 + 499, start.involuntarySwitches);
    assertEquals(9, start.majorFaults);
    thread(27227, "java", "4101438488 775424694 7617", 2546);
    thread(27236, "C2 CompilerThre", "958250422 858400730 574", 903);
    thread(27254, "java", "3620558195 637780309 8982", 1521);
    Scheduling counted = Scheduling.between(start, counts(27227));
    assertEquals(3_020_416_338L, counted.ranNs);
    assertEquals(699_469_788L, counted.waitedNs);
    assertEquals(2676, counted.involuntarySwitches);
    assertEquals(0, counted.majorFaults);
  }

  @Test
  void aThreadOfTheRuntimeIsCountedAlone() throws IOException {
    atTheStart();
    assertEquals(435926, counts(27242).ranNs);
  }

  @Test
  void theCallingThreadsIdIsTheKernelsWhereAvailable() throws IOException {
    atTheStart();
    assertNull(new LinuxProbe(root.toFile()).scheduling());
    has("thread-self/comm", "java\n");
    assertEquals(2676 - 1281, new LinuxProbe(root.toFile()).scheduling().involuntarySwitches);
  }

  /** Without CONFIG_SCHED_INFO there is no such file, or one of zeros. */
  @Test
  void aKernelWithoutWaitingTimeReportsProcessorTimeInTicks() throws IOException {
    atTheStart();
    for (int id : new int[] {27226, 27227, 27254}) {
      has("self/task/" + id + "/schedstat", "0 0 0\n");
    }
    Scheduling zeros = counts(27227);
    assertEquals(3 * 2_560_000_000L, zeros.ranNs);
    assertNull(zeros.waitedNs);
    assertEquals(1395, zeros.involuntarySwitches);
    for (int id : new int[] {27226, 27227, 27254}) {
      Files.delete(root.resolve("proc/self/task/" + id + "/schedstat"));
    }
    assertEquals(3 * 2_560_000_000L, counts(27227).ranNs);
    assertNull(counts(27227).waitedNs);
  }

  /** Android 5.1 on Linux 3.4: an instrumentation's thread and one that it started. */
  @Test
  void anOldPhoneIsReadByTheThreadsId() throws IOException {
    for (int id : new int[] {2114, 2131}) {
      String task = "self/task/" + id;
      has(task + "/comm", "enchAgent)(Inst\n");
      has(task + "/schedstat", "1500000000 90000000 800\n");
      has(
          task + "/status",
          """
          Name:\tenchAgent)(Inst
          State:\tR (running)
          Tgid:\t2101
          Cpus_allowed:\tf
          Cpus_allowed_list:\t0-3
          voluntary_ctxt_switches:\t70
          nonvoluntary_ctxt_switches:\t41
          """);
      has(
          task + "/stat",
          id
              + " (enchAgent)(Inst) R 61 61 0 0 -1 4194368 901 0 7 0 150 9 0 0 16 -4 14 0 5120"
              + " 566587392 9310 4294967295 1 1 0 0 0 0 4612 0 38136 0 0 0 -1 1 0 0 0 0 0 0 0 0\n");
    }
    Scheduling counts = counts(2114);
    assertEquals(3_000_000_000L, counts.ranNs);
    assertEquals(180_000_000L, counts.waitedNs);
    assertEquals(82, counts.involuntarySwitches);
    assertEquals(14, counts.majorFaults);
    LinuxProbe probe = new LinuxProbe(root.toFile(), () -> 2114);
    assertEquals("0-3", probe.state().process.cores);
    assertEquals(-4, probe.state().process.nice);
  }

  @Test
  void unreadableFilesAreAbsent() throws IOException {
    assertNull(counts(27227));
    has("self/task/27227/comm", "java\n");
    Scheduling silent = counts(27227);
    assertNull(silent.ranNs);
    assertNull(silent.waitedNs);
    assertNull(silent.involuntarySwitches);
    assertNull(silent.majorFaults);
  }

  @Test
  void nonsenseIsAbsent() throws IOException {
    atTheStart();
    for (String nonsense :
        List.of(
            "",
            "1 2",
            "-1 2 3",
            "1.5 2 3",
            "1 2 3 4",
            "9999999999999999999 1 1",
            "7 ".repeat(100_000))) {
      has("self/task/27227/schedstat", nonsense);
      assertNull(counts(27227).waitedNs, nonsense);
    }
    has("self/task/27227/status", "nonvoluntary_ctxt_switches:\t-5\n");
    assertNull(counts(27227).involuntarySwitches);
    has("self/task/27227/stat", "27227 (java) R 1 2\n");
    assertNull(counts(27227).majorFaults);
    has("self/task/27227/stat", "27227 (java) R 1 2 3 4 5 6 7 8 99999999999999999999 1 1 1 1\n");
    assertNull(counts(27227).majorFaults);
  }

  @Test
  void threadsBeyondTheLimitAreNotRead() throws IOException {
    atTheStart();
    for (int id = 1; id <= 1024; id++) {
      Files.createDirectories(root.resolve("proc/self/task/" + id));
    }
    assertNull(counts(27227));
  }

  @Test
  void aThreadThatEndedMeanwhileLeavesTheDifferenceUnknown() throws IOException {
    atTheStart();
    Scheduling start = counts(27227);
    has("self/task/27254/comm", "another\n");
    Scheduling counted = Scheduling.between(start, counts(27227));
    assertNull(counted.ranNs);
    assertNull(counted.waitedNs);
    assertNull(Scheduling.between(null, start));
    assertNull(Scheduling.between(start, null));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisKernelCountsAThreadThatComputes() {
    LinuxProbe probe = new LinuxProbe(new File("/"));
    Scheduling start = probe.scheduling();
    assertNotNull(start);
    Scheduling counted;
    do {
      counted = Scheduling.between(start, probe.scheduling());
    } while (counted.ranNs == null || counted.ranNs < 50_000_000);
    assertNotNull(counted.involuntarySwitches);
    assertNotNull(counted.majorFaults);
  }
}
