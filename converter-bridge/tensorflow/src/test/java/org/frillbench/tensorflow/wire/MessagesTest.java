package org.frillbench.tensorflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and answers in files. */
final class MessagesTest {

  @TempDir private Path folder;

  @Test
  void requestIsReadAsItWasWritten() throws Exception {
    ArrayFile array = new ArrayFile("x", "FLOAT32", List.of(1L, 96L), "/tmp/a b.raw");
    Request request =
        new Request(
            "/models/m",
            "embed",
            new ConvertTask("/out/m.tflite", "float16", 4, "/scratch"),
            new RunTask(List.of(List.of(array), List.of()), "/outputs"));
    Path file = folder.resolve("request.json");
    Messages.write(file, request);
    assertEquals(request, Messages.read(file, Request.class));
  }

  @Test
  void answerIsReadAsItWasWritten() throws Exception {
    SignatureFacts facts =
        new SignatureFacts("s", List.of(new TensorFacts("x", "DT_STRING", null)), List.of());
    Path file = folder.resolve("answer.json");
    for (Answer answer :
        List.of(
            Answer.refused("no"),
            new Answer("disk", true, null, null, null),
            new Answer(null, false, facts, "2.18.0", null))) {
      Messages.write(file, answer);
      assertEquals(answer, Messages.read(file, Answer.class));
    }
  }

  @Test
  void whatIsNoMessageIsRefused() throws Exception {
    Path file = folder.resolve("answer.json");
    for (String text :
        List.of("", "null", "[", "[]", "{\"signature\":{}}", "{\"outputs\":[null]}")) {
      Files.writeString(file, text);
      IOException failure =
          assertThrows(IOException.class, () -> Messages.read(file, Answer.class), text);
      assertTrue(failure.getMessage().startsWith("the message in "), failure.getMessage());
    }
  }
}
