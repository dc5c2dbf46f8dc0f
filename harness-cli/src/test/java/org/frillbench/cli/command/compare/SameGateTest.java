package org.frillbench.cli.command.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command that gives a gate again with other rounds. */
final class SameGateTest {

  @ParameterizedTest
  @CsvSource({
    "gate a b --rounds 9, gate a b",
    "gate a b --budget=9m --precision 2%, gate a b",
    "gate -o g.json -- -a @b, gate -o g.json ./-a ./@b --overwrite",
    "gate a b --output g.json, gate a b --output g.json --overwrite",
    "gate a b --output=g.json, gate a b --output=g.json --overwrite",
    "gate a b -o g.json, gate a b -o g.json --overwrite",
    "gate a b -og.json, gate a b -og.json --overwrite",
    "gate a b --report=junit=g.xml, gate a b --report=junit=g.xml --overwrite",
    "gate a b --report g.html, gate a b --report g.html --overwrite",
    "gate a b -o g.json --overwrite, gate a b -o g.json --overwrite"
  })
  void filesThatAreThereByThenAreReplaced(String typed, String again) {
    CommandLine line =
        new CommandLine(CommandSpec.create())
            .addSubcommand(new Gate())
            .setCaseInsensitiveEnumValuesAllowed(true);
    CommandSpec gate = line.parseArgs(typed.split(" ", -1)).subcommand().commandSpec();
    assertEquals("frill-bench " + again.replace("./@b", "'./@b'"), SameGate.command(gate));
  }
}
