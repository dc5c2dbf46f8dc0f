package org.frillbench.cli.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.frillbench.agent.host.OperatorTime;
import org.frillbench.agent.wire.Kernels;
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
  void slowestOperatorsAreListedFirstWithTheirShares() {
    CandidateProfile profile =
        new CandidateProfile(
            "a",
            Kernels.BUILTIN,
            30,
            5000,
            List.of(
                new ProfileRow(1, "PAD", "PAD", false, 1000, 0L, 500L),
                new ProfileRow(2, "CONV_2D", "CONV_2D", false, 3000, 6000L, 9000L)));
    String text = ProfileText.of(profile);
    assertTrue(text.indexOf("CONV_2D") < text.indexOf("PAD"), text);
    assertTrue(text.contains("3.0  75.0%     2.0   3.0"), text);
    assertEquals("place  ran as   operator", text.lines().toList().get(2).substring(0, 24));
    assertTrue(text.contains("1.0  25.0%       -   0.5"), text);
  }

  @Test
  void columnsAreAsWideAsTheLongestName() {
    String name = "Fully Connected (NC, QDU8, F32, QC8W) GEMM";
    CandidateProfile profile =
        new CandidateProfile(
            "a",
            Kernels.XNNPACK,
            30,
            5000,
            List.of(
                new ProfileRow(1, name, "FULLY_CONNECTED", true, 3000, 6000L, 9000L),
                new ProfileRow(2, "Copy (NC, X8)", null, true, 1000, null, null)));
    List<String> lines = ProfileText.of(profile).lines().toList();
    int operators = lines.get(2).indexOf("operator");
    assertEquals(operators, lines.get(3).indexOf("FULLY_CONNECTED"));
    assertEquals(operators, lines.get(4).indexOf("-  "));
  }
}
