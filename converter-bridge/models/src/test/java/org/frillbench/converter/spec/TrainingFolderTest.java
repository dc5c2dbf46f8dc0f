package org.frillbench.converter.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingFolderTest {

  @Test
  void folderOfTheTrainingCodeNamesItsStudent() {
    TrainingFolder folder =
        TrainingFolder.parse(
            "1-al=2.0,ap=True,bd=2048,cop=False,lr=0.0001,ms=small,qat=False,tbs=512");
    assertEquals(StudentSpec.frill(), folder.spec());
    assertEquals("1", folder.number());
    assertEquals("0.0001", folder.settings().get("lr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1-al=2.0,ap=True,bd=2048,cop=False,lr=0.0001,ms=small,qat=False,tbs=512",
        "37-al=0.75,ap=False,bd=1,cop=True,lr=1e-05,ms=tiny,qat=True,tbs=64",
        "007-tbs=1,al=2,ap=True,bd=0016,cop=False,ms=large,qat=True,more=-x_1.5",
        "al=2.0,ap=True,bd=2048,cop=False,ms=small,qat=False",
        "al=2.0,ap=True,bd=2048,cop=False,head=conv-then-pool,ms=small,qat=False"
      })
  void whatIsReadIsPrintedWithoutLoss(String name) {
    assertEquals(name, TrainingFolder.parse(name).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "al=2.0 | al=wide | 'al=wide' is no number",
        "al=2.0 | al=1e1 | 'al=1e1' is no number",
        "al=2.0 | al=11.0 | width must be",
        "ap=True | ap=true | 'ap=true' is neither True nor False",
        "bd=2048 | bd=2e3 | 'bd=2e3' is no whole number",
        "bd=2048 | bd=99999999999 | is no whole number",
        "ms=small | head=none,ms=small | 'none' is no order of a student's head",
        "ms=small | ms=huge | 'huge' is not a student size",
        ",qat=False | `` | it has no 'qat='",
        ",qat=False | ,qat | 'qat' is no hyperparameter",
        ",qat=False | ,qat=False, | '' is no hyperparameter",
        ",qat=False | ,qat=False,ap=True | it has 'ap' twice",
        "al=2.0 | x-al=2.0 | 'x-al=2.0' is no hyperparameter",
        "al=2.0 | al=2.0/.. | is no hyperparameter",
      })
  void anythingElseIsRefusedWithTheReason(String part, String instead, String reason) {
    String name = StudentSpec.frill().name().replace(part, instead);
    String message =
        assertThrows(IllegalArgumentException.class, () -> TrainingFolder.parse(name)).getMessage();
    assertTrue(message.contains(reason), message);
  }
}
