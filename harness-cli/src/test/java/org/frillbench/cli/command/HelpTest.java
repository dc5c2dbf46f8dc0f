package org.frillbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every sentence of every help text. */
final class HelpTest {

  /** Picocli formats them all: a lone % would show as a warning in the middle of the text. */
  @Test
  void everySentenceCanBeFormatted() {
    List<String> sentences = new ArrayList<>();
    collect(FrillBench.commandLine(), sentences);
    assertTrue(sentences.size() > 100, sentences.toString());
    for (String sentence : sentences) {
      assertDoesNotThrow(() -> String.format(sentence), sentence);
    }
  }

  private static void collect(CommandLine line, List<String> sentences) {
    CommandSpec spec = line.getCommandSpec();
    Collections.addAll(sentences, spec.usageMessage().header());
    Collections.addAll(sentences, spec.usageMessage().description());
    Collections.addAll(sentences, spec.usageMessage().footer());
    Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
        .forEach(argument -> Collections.addAll(sentences, asWritten(argument)));
    line.getSubcommands().values().forEach(command -> collect(command, sentences));
  }

  /** Not as picocli tells it, which has been formatted. */
  private static String[] asWritten(ArgSpec argument) {
    AnnotatedElement field = (AnnotatedElement) argument.userObject();
    Option option = field.getAnnotation(Option.class);
    return option == null
        ? field.getAnnotation(Parameters.class).description()
        : option.description();
  }
}
