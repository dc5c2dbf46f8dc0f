package org.frillbench.cli.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.CommandModels;
import org.frillbench.cli.documents.DocumentedCommand.Place;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Command lines in the documents, those that are not run too, are such as the command takes. */
final class DocumentedCommandsTest {

  /** Why a command line is refused; one in a sentence may leave out what it does not speak of. */
  private static Optional<String> refusal(DocumentedCommand command, List<String> words) {
    try {
      CommandModels.parsed(words);
      return Optional.empty();
    } catch (CommandLine.MissingParameterException e) {
      return command.place() == Place.SENTENCE ? Optional.empty() : Optional.of(e.getMessage());
    } catch (CommandLine.ParameterException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Test
  void everyCommandLineInTheDocumentsIsParsed() throws IOException {
    List<String> refused = new ArrayList<>();
    int parsed = 0;
    for (Path file : Document.all()) {
      Document document = Document.read(file);
      for (DocumentedCommand command : document.commands()) {
        for (List<String> words : command.calls()) {
          parsed++;
          refusal(command, words)
              .ifPresent(why -> refused.add(document + ": " + command.line() + ": " + why));
        }
      }
    }
    assertEquals(List.of(), refused, () -> String.join("\n", refused));
    assertTrue(parsed > 350, "only " + parsed + " command lines were found");
  }
}
