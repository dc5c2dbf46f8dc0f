package org.frillbench.converter.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frillbench.converter.graph.ElementType;
import org.frillbench.converter.graph.OperatorNode;
import org.frillbench.converter.grid.GridFile;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.BuiltinOperator;

class OperatorVersionsTest {

  /**
   * The newest version of each operator that the phone's runtime, TensorFlow Lite 2.16.1, registers
   * for certain; it may know newer ones of some. Every operator is there from version 1 on.
   */
  private static final Map<Integer, Integer> REGISTERED =
      Map.of(
          BuiltinOperator.ADD, 5,
          BuiltinOperator.CONV_2D, 7,
          BuiltinOperator.DEPTHWISE_CONV_2D, 7,
          BuiltinOperator.FULLY_CONNECTED, 10,
          BuiltinOperator.HARD_SWISH, 1,
          BuiltinOperator.MAX_POOL_2D, 3,
          BuiltinOperator.MEAN, 3,
          BuiltinOperator.MUL, 7,
          BuiltinOperator.PAD, 4,
          BuiltinOperator.RESHAPE, 1);

  /** What a hybrid kernel needs to quantize its rows symmetrically around zero. */
  private static final int SYMMETRIC_HYBRID = 3;

  @Test
  void everyModelUsesOnlyVersionsThatThePhoneKnows() {
    List<ModelSpec> specs = new ArrayList<>(GridFile.study().students());
    specs.add(TeacherSpec.trill());
    Set<Integer> used = new HashSet<>();
    for (ModelSpec spec : specs) {
      for (OperatorNode node : Networks.of(spec).operators()) {
        int builtin = node.operation().builtin();
        int version = node.operation().version();
        used.add(builtin);
        assertTrue(
            version >= 1 && version <= REGISTERED.get(builtin),
            BuiltinOperator.name(builtin) + " version " + version);
        assertEquals(int8(node) ? SYMMETRIC_HYBRID : 1, version, BuiltinOperator.name(builtin));
      }
    }
    assertEquals(REGISTERED.keySet(), used);
  }

  private static boolean int8(OperatorNode node) {
    return node.inputs().stream().anyMatch(tensor -> tensor.type() == ElementType.INT8);
  }
}
