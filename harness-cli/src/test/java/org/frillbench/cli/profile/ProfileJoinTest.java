package org.frillbench.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.frillbench.agent.host.OperatorTime;
import org.frillbench.converter.inspect.OperatorCost;
import org.junit.jupiter.api.Test;

/** What took time beside what had to be done, with known answers. */
final class ProfileJoinTest {

  private static final List<OperatorCost> COSTS =
      List.of(
          cost("PAD", false, 0),
          cost("DEPTHWISE_CONV_2D", true, 300),
          cost("HARD_SWISH", false, 0),
          cost("CONV_2D", true, 5000),
          cost("FULLY_CONNECTED", true, 70));

  private static OperatorCost cost(String name, boolean kernel, long macs) {
    return new OperatorCost(name, kernel, OptionalLong.of(macs), OptionalLong.of(4 * macs));
  }

  private static OperatorTime own(String name, int index) {
    return new OperatorTime(name, index, false, 100);
  }

  private static OperatorTime xnnpack(String name, int index) {
    return new OperatorTime(name, index, true, 100);
  }

  @Test
  void builtinOperatorsAreJoinedByTheirIndex() {
    List<ProfileRow> rows =
        ProfileJoin.of(List.of(own("HARD_SWISH", 2), own("CONV_2D", 3), own("CONV_2D", 4)), COSTS);
    assertEquals(0, rows.get(0).macs());
    assertNull(rows.get(0).gigaMacs());
    assertEquals(5000, rows.get(1).macs());
    assertEquals(50, rows.get(1).gigaMacs());
    assertEquals(200, rows.get(1).gigaBytes());
    assertNull(rows.get(2).operator());
  }

  @Test
  void xnnpackKernelsAreJoinedInTheModelsOrder() {
    List<ProfileRow> rows =
        ProfileJoin.of(
            List.of(
                xnnpack("Convolution (NHWC, F32) DWConv", 0),
                xnnpack("HardSwish (NC)", 1),
                xnnpack("Fully Connected (NC, F32) GEMM", 2),
                xnnpack("Fully Connected (NC, F32) GEMM", 3)),
            COSTS);
    assertEquals("DEPTHWISE_CONV_2D", rows.get(0).operator());
    assertNull(rows.get(1).macs());
    assertEquals(5000, rows.get(2).macs());
    assertEquals(70, rows.get(3).macs());
  }

  @Test
  void builtinOperatorsAreNotJoinedWithXnnpackKernels() {
    List<ProfileRow> rows =
        ProfileJoin.of(
            List.of(
                xnnpack("Convolution (NHWC, F32) DWConv", 0),
                own("CONV_2D", 3),
                xnnpack("Fully Connected (NC, F32) GEMM", 0)),
            COSTS);
    assertEquals(List.of(300L, 5000L, 70L), rows.stream().map(ProfileRow::macs).toList());
  }

  @Test
  void kernelsOfOtherNumberOrTypeAreNotJoined() {
    List<OperatorTime> fewer = List.of(xnnpack("Convolution (NHWC, F32) DWConv", 0));
    List<OperatorTime> others =
        List.of(
            xnnpack("Fully Connected (NC, F32) GEMM", 0),
            xnnpack("Convolution (NHWC, F32) DWConv", 1),
            xnnpack("Fully Connected (NC, F32) GEMM", 2));
    for (List<OperatorTime> times : List.of(fewer, others)) {
      assertTrue(
          ProfileJoin.of(times, COSTS).stream().allMatch(row -> row.macs() == null),
          times.toString());
    }
  }

  @Test
  void otherXnnpackOperatorsHaveTheOneTypeOfTheModelThatIsCalledSo() {
    ProfileRow row =
        ProfileJoin.of(List.of(xnnpack("HardSwish (NC)", 0), own("PAD", 0)), COSTS).get(0);
    assertEquals("HARD_SWISH", row.operator());
    assertEquals(List.of(), row.possible());
    assertNull(row.macs());
    assertEquals(Attribution.OPERATOR, row.attribution());
  }

  @Test
  void operatorThatMayBeOfSeveralTypesHasNone() {
    ProfileRow row =
        ProfileJoin.of(List.of(xnnpack("Fully Connected (NC, F32) GEMM", 0)), COSTS).get(0);
    assertNull(row.operator());
    assertEquals(List.of("CONV_2D", "FULLY_CONNECTED"), row.possible());
    assertEquals(Attribution.SHARED, row.attribution());
  }

  @Test
  void workThatTheModelHasNoOperatorForIsTheRuntimes() {
    for (OperatorTime time :
        List.of(xnnpack("Transpose (ND, X32)", 0), own("TfLiteXNNPackDelegate", 5))) {
      ProfileRow row = ProfileJoin.of(List.of(time), COSTS).get(0);
      assertNull(row.operator());
      assertEquals(List.of(), row.possible());
      assertEquals(Attribution.RUNTIME, row.attribution());
    }
  }

  @Test
  void typeThatTensorFlowLiteRanItselfIsNoneOfXnnpacks() {
    ProfileRow row =
        ProfileJoin.of(List.of(own("HARD_SWISH", 2), xnnpack("HardSwish (NC)", 0)), COSTS).get(1);
    assertEquals(Attribution.RUNTIME, row.attribution());
  }

  @Test
  void clampIsATypeOnlyIfEachActivationOfTheModelRanAsOne() {
    List<OperatorCost> costs = List.of(cost("RELU6", false, 0), cost("ADD", false, 0));
    OperatorTime clamp = xnnpack("Clamp (NC)", 0);
    assertEquals("RELU6", ProfileJoin.of(List.of(clamp), costs).get(0).operator());
    for (ProfileRow row : ProfileJoin.of(List.of(clamp, clamp), costs)) {
      assertEquals(Attribution.RUNTIME, row.attribution());
    }
  }
}
