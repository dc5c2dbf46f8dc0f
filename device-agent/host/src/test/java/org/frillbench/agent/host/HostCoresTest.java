package org.frillbench.agent.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostCoresTest {

  @Test
  void theKernelsListsAreRead() {
    assertEquals(List.of(0, 1, 2, 5), HostCores.numbers("0-2,5"));
    assertEquals(List.of(7), HostCores.numbers("7"));
    assertEquals(List.of(), HostCores.numbers("x"));
  }

  @Test
  void anAgentWithoutCoresIsNotRestricted() {
    assertEquals(List.of(), HostCores.restriction(List.of()));
    assertEquals(List.of("taskset", "-c", "1,3"), HostCores.restriction(List.of(3, 1)));
  }

  @Test
  void aMasksBitsAreTheNumbersOfItsCores() {
    assertEquals(List.of(0, 2), HostCores.ofMask("5"));
    assertEquals(List.of(4, 5, 6, 7, 64), HostCores.ofMask("100000000000000f0"));
  }
}
