package org.frillbench.cli.tensorflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;

/** The platforms that TensorFlow's converter is called on. */
final class TensorFlowPlatformTest {

  private static String refusal(String system, String processor) {
    CommandFailure refused =
        assertThrows(CommandFailure.class, () -> TensorFlowPlatform.of(system, processor));
    assertEquals(ExitCode.NO_TARGET, refused.exitCode());
    return refused.getMessage();
  }

  @Test
  void linuxIsSupportedOnBothProcessors() {
    assertEquals("linux-x86_64", TensorFlowPlatform.of("Linux", "amd64"));
    assertEquals("linux-arm64", TensorFlowPlatform.of("Linux", "aarch64"));
  }

  @Test
  void windowsIsRefusedBecauseItsLibraryLacksTheConverter() {
    assertEquals(
        "TensorFlow's library for Windows lacks the converter to TensorFlow Lite: run this on"
            + " Linux, for example in WSL.",
        refusal("Windows 11", "amd64"));
  }

  @Test
  void otherPlatformsAreRefusedByName() {
    assertTrue(refusal("Mac OS X", "x86_64").contains("this is Mac OS X on x86_64"));
    assertTrue(refusal("Mac OS X", "aarch64").contains("this is Mac OS X on aarch64"));
    assertTrue(refusal("Linux", "riscv64").contains("this is Linux on riscv64"));
  }

  @Test
  void everySupportedPlatformHasOnePinnedLibraryOfItsOwn() {
    for (String platform : new String[] {"linux-x86_64", "linux-arm64"}) {
      assertEquals(
          1,
          PinnedLibrary.of(platform).stream()
              .filter(library -> library.classifier().equals(platform))
              .filter(library -> library.unpackedBytes() > 600_000_000)
              .count());
    }
  }
}
