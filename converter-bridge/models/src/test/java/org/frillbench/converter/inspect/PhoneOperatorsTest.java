package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneOperatorsTest {

  private static final Path MODELS =
      Path.of("../../fixtures/testkit/src/main/resources", "org/frillbench/testkit/models");

  @Test
  void versionsUpToTheRuntimesOwnAreThere() {
    assertFalse(PhoneOperators.lacks("FULLY_CONNECTED", 11));
    assertTrue(PhoneOperators.lacks("FULLY_CONNECTED", 12));
    assertFalse(PhoneOperators.lacks("RESHAPE", 1));
    assertTrue(PhoneOperators.lacks("STABLEHLO_COMPOSITE", 1));
  }

  @Test
  void modelOfBuiltinOperatorsLacksNothing() throws Exception {
    assertEquals(
        List.of(),
        PhoneOperators.missingIn(ModelInspector.inspect(MODELS.resolve("basic-pitch/nmp.tflite"))));
  }

  @Test
  void customOperatorIsNamed() throws Exception {
    ModelInfo model = ModelInspector.inspect(MODELS.resolve("selfie_segmentation.tflite"));
    assertEquals(
        List.of("CUSTOM:Convolution2DTransposeBias"),
        PhoneOperators.missingIn(model).stream().map(OperatorInfo::name).toList());
  }
}
