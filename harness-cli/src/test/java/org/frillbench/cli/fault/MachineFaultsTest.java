package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run in which this machine's disk or clock fails loses nothing and is completed. */
@Tag("slow")
@Timeout(180)
final class MachineFaultsTest {

  @TempDir Path folder;

  static Stream<Cell> cells() {
    return Matrix.cells(Fault.FULL_HERE, Fault.CLOCK_JUMP);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void runIsCompletedAfter(Cell cell) throws Exception {
    assumeTrue(ProcessHold.isPossible(), "no Linux with gcc");
    FaultyRun.verify(cell, folder);
  }
}
