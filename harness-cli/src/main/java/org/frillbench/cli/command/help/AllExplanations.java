package org.frillbench.cli.command.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.device.Disturbance;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.explain.Explanation;
import org.frillbench.results.explain.Explanation.Kind;
import org.frillbench.results.explain.ExplanationFile;
import org.frillbench.results.explain.Explanations;

/** Everything that {@code explain} explains. */
final class AllExplanations {

  private AllExplanations() {}

  /** The explanations of results, those of a device's conditions, then those of exit codes. */
  static List<Explanation> all() {
    List<Explanation> all = new ArrayList<>(Explanations.all());
    all.addAll(deviceConditions());
    all.addAll(exitCodes());
    return all;
  }

  /** Those of what disturbs a measurement on a device. */
  static List<Explanation> deviceConditions() {
    ExplanationFile file = ExplanationFile.beside(Disturbance.class, "disturbance.md");
    return Arrays.stream(Disturbance.values())
        .map(each -> file.explain(each.id(), Kind.DEVICE_CONDITION, each.meaning()))
        .toList();
  }

  /** Those of exit codes by number. */
  static List<Explanation> exitCodes() {
    ExplanationFile file = ExplanationFile.beside(ExitCode.class, "exit-code.md");
    return Arrays.stream(ExitCode.values())
        .sorted(Comparator.comparingInt(ExitCode::code))
        .map(exit -> file.explain(Integer.toString(exit.code()), Kind.EXIT_CODE, exit.meaning()))
        .toList();
  }

  /** {@code word} as ids are written: {@code not comparable} is {@code NOT-COMPARABLE}. */
  static String asId(String word) {
    return word.strip().toUpperCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }
}
