package org.frillbench.converter.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecStampTest {

  @Test
  void studentIsWrittenByteForByte() {
    assertEquals(
        "{\"kind\":\"student\",\"name\":\"al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False\","
            + "\"size\":\"small\",\"width\":2.0,\"pooling\":true,\"compression\":false,"
            + "\"qat\":false,\"bottleneckDimension\":2048,\"seed\":1}",
        new SpecStamp(StudentSpec.frill(), 1).toJson());
  }

  @Test
  void teacherIsWrittenByteForByte() {
    assertEquals(
        "{\"kind\":\"teacher\",\"name\":\"TRILL\",\"outputDimension\":512,\"seed\":-7}",
        new SpecStamp(TeacherSpec.trill(), -7).toJson());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    for (ModelSpec spec :
        List.of(
            TeacherSpec.trill(),
            StudentSpec.frill(),
            new StudentSpec(Size.LARGE, 0.75, false, true, true, 1),
            new StudentSpec(Size.TINY, 1, false, true, true, 1, Head.POOL_THEN_CONV))) {
      SpecStamp stamp = new SpecStamp(spec, Long.MIN_VALUE);
      assertEquals(stamp, SpecStamp.fromJson(stamp.toJson()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"kind\":\"pupil\",\"seed\":1}",
        "{\"kind\":\"teacher\",\"seed\":1}",
        "{\"kind\":\"teacher\",\"outputDimension\":512}",
        "{\"kind\":\"teacher\",\"outputDimension\":\"many\",\"seed\":1}",
        "{\"kind\":\"teacher\",\"outputDimension\":[512],\"seed\":1}",
        "{\"kind\":\"teacher\",\"outputDimension\":0,\"seed\":1}"
      })
  void anythingElseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> SpecStamp.fromJson(text));
  }
}
