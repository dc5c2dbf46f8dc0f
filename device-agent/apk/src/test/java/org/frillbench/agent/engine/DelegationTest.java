package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.frillbench.agent.wire.Kernels;
import org.junit.jupiter.api.Test;

final class DelegationTest {

  private static void assertTold(
      Kernels kernels, Integer delegated, Integer partitions, Delegation nodes) {
    List<Integer> told = Arrays.asList(nodes.delegated, nodes.partitions);
    assertEquals(Arrays.asList(delegated, partitions), told);
    assertEquals(kernels, nodes.kernels());
  }

  @Test
  void withoutADelegateThePlanIsTheModel() {
    Delegation none = Delegation.none(100);
    assertEquals(100, none.nodes);
    assertTold(Kernels.BUILTIN, 0, 0, none);
  }

  @Test
  void aPlanOfOneNodeForManyOperatorsIsOnePartition() {
    assertTold(Kernels.XNNPACK, 100, 1, Delegation.of(100, 1, null));
  }

  @Test
  void theRuntimesLogGivesTheNumberOfPartitions() {
    assertTold(Kernels.XNNPACK, 3, 1, Delegation.of(100, 98, 3));
    assertTold(Kernels.XNNPACK, 3, 3, Delegation.of(100, 100, 3));
    assertTold(Kernels.XNNPACK, 1, 1, Delegation.of(1, 1, 1));
    assertTold(Kernels.BUILTIN, 0, 0, Delegation.of(100, 100, 0));
  }

  @Test
  void withoutALogAShorterPlanShowsTheKernelsOnly() {
    assertTold(Kernels.XNNPACK, null, null, Delegation.of(100, 98, null));
    assertTold(null, null, null, Delegation.of(100, 100, null));
  }

  @Test
  void aLogLineThatContradictsThePlanIsIgnored() {
    assertTold(Kernels.XNNPACK, null, null, Delegation.of(100, 98, 1));
    assertTold(Kernels.XNNPACK, null, null, Delegation.of(100, 98, 0));
    assertTold(null, null, null, Delegation.of(100, 100, 101));
    assertTold(Kernels.XNNPACK, null, null, Delegation.of(100, 98, 101));
    assertTold(null, null, null, Delegation.of(100, 100, -1));
  }

  @Test
  void anUnreadableModelHasNoOperatorCount() {
    Delegation unknown = Delegation.of(null, 1, null);
    assertNull(unknown.nodes);
    assertTold(null, null, null, unknown);
  }
}
