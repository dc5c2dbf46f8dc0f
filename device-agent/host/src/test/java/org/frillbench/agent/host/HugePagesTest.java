package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.frillbench.agent.wire.Kernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HugePagesTest {

  private static final String MADVISE = "always [madvise] never";

  @TempDir private Path folder;

  @Test
  void glibcFrom235OnCanAskTheKernelForThem() {
    assertEquals(Optional.empty(), HugePages.obstacle(MADVISE, "glibc 2.35\n"));
    assertEquals(Optional.empty(), HugePages.obstacle("[always] madvise never", "glibc 3.0"));
  }

  @Test
  void theObstacleNamesWhatIsMissing() {
    assertEquals(
        Optional.of("the kernel has no transparent huge pages"),
        HugePages.obstacle("", "glibc 2.36"));
    assertEquals(
        Optional.of(
            "transparent huge pages are switched off in"
                + " /sys/kernel/mm/transparent_hugepage/enabled"),
        HugePages.obstacle("always madvise [never]", "glibc 2.36"));
    assertEquals(
        Optional.of("glibc is 2.34, older than 2.35"), HugePages.obstacle(MADVISE, "glibc 2.34"));
    assertEquals(Optional.of("the C library is not glibc"), HugePages.obstacle(MADVISE, ""));
  }

  @Test
  void aChildThatAsksForThemHasThem() throws Exception {
    assumeTrue(HugePages.obstacle().isEmpty(), "this machine has no huge pages to ask for");
    long usual = hugePageBytes(ProcessConditions.USUAL);
    assertTrue(hugePageBytes(HugePages.conditions()) >= usual + (2 << 20), "as few as without");
  }

  /** Of a child that has loaded a model with 16 MiB of weights. */
  private Long hugePageBytes(ProcessConditions conditions) throws Exception {
    Path model = TestModel.heavy(2048).in(folder);
    TestTrial trial =
        TestTrial.of(folder, TestTrial.asking(model, Kernels.XNNPACK, TestTrial.SHORT));
    try (AgentProcess agent = trial.start(conditions)) {
      agent.await(Duration.ofMinutes(2));
    }
    assertNull(trial.answer().failure);
    return trial.answer().memory.hugePageBytes;
  }
}
