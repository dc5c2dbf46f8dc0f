package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.frillbench.cli.RealAdb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run in which the adb server is killed loses nothing and is completed. */
@Tag("slow")
@Timeout(180)
final class ServerFaultsTest {

  @TempDir Path folder;

  static Stream<Cell> cells() {
    return Matrix.cells(Fault.KILLED_SERVER);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void runIsCompletedAfter(Cell cell) throws Exception {
    assumeTrue(RealAdb.isThere() && ProcessHold.isPossible(), "no adb, or no Linux with gcc");
    FaultyRun.verify(cell, folder);
  }
}
