package org.frillbench.converter.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSpecTest {

  @Test
  void studentIsNamedAsTheTrainingCodeNamesItsFolder() {
    assertEquals("al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False", StudentSpec.frill().name());
  }

  @Test
  void unusualHeadIsPartOfTheName() {
    assertEquals(
        "al=2.0,ap=True,bd=2048,cop=False,head=conv-then-pool,ms=small,qat=False",
        new StudentSpec(Size.SMALL, 2.0, true, false, false, 2048, Head.CONV_THEN_POOL).name());
    assertEquals(
        StudentSpec.frill(),
        new StudentSpec(Size.SMALL, 2.0, true, false, false, 2048, Head.POOL_THEN_CONV));
    assertFalse(new StudentSpec(Size.TINY, 1, false, true, true, 1).name().contains("head"));
  }

  @Test
  void unknownHeadIsRefusedWithTheKnownOnes() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Head.of("none"));
    assertTrue(e.getMessage().contains("conv-then-pool, pool-then-conv, no-conv"), e.getMessage());
  }

  @Test
  void teachersOfAnotherDimensionHaveAnotherName() {
    assertEquals("TRILL", TeacherSpec.trill().name());
    assertEquals("TRILL-256", new TeacherSpec(256).name());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 10.5, Double.NaN, Double.POSITIVE_INFINITY})
  void widthOutOfRangeIsRefused(double width) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new StudentSpec(Size.TINY, width, true, false, false, 2048));
    assertTrue(e.getMessage().contains("width"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, StudentSpec.MAX_DIMENSION + 1})
  void dimensionOutOfRangeIsRefused(int dimension) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new StudentSpec(Size.TINY, 1, true, false, false, dimension));
    assertThrows(IllegalArgumentException.class, () -> new TeacherSpec(dimension));
  }

  @Test
  void unknownSizeIsRefusedWithTheKnownOnes() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Size.of("huge"));
    assertTrue(e.getMessage().contains("tiny, small or large"), e.getMessage());
  }
}
