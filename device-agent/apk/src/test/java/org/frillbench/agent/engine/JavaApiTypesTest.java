package org.frillbench.agent.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.frillbench.agent.port.InputType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.lite.DataType;

/** Which types an input may have on a phone, against the Java API's own table. */
final class JavaApiTypesTest {

  @ParameterizedTest
  @EnumSource(InputType.class)
  void aTypeIsKnownExactlyWhereTheApiHasIt(InputType type) {
    boolean known = Stream.of(DataType.values()).anyMatch(one -> one.name().equals(type.name()));
    assertEquals(known, type.inJavaApi);
  }
}
