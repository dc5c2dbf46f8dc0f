package org.frillbench.cli.command.device;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.Grade;
import org.frillbench.cli.device.Level;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.ExplainPointer;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.document.Prose;
import org.frillbench.results.document.Screen;

/** Examinations for people: what was checked, its level, what was found, and by which rule. */
final class ExaminationText {

  private static final String PLAIN = "\u001b[0m";
  private static final Map<Level, String> COLOURS =
      new EnumMap<>(
          Map.of(
              Level.OK,
              "\u001b[32m",
              Level.CAUTION,
              "\u001b[33m",
              Level.BLOCKING,
              "\u001b[31m",
              Level.OBSTACLE,
              "\u001b[31m"));

  private final Screen screen;

  ExaminationText(Screen screen) {
    this.screen = screen;
  }

  /** One device. */
  List<String> of(DeviceFitness fitness) {
    List<String> lines = checks(fitness);
    addPointer(lines, fitness.rules());
    return lines;
  }

  /** A block for each device, and how many have which grade. */
  List<String> of(List<Examination> all) {
    List<String> lines = new ArrayList<>();
    for (Examination each : all) {
      lines.add(ControlCharacters.of(each.name()) + ":");
      lines.addAll(checks(each.fitness()));
      lines.add("");
    }
    lines.addAll(screenLines(summary(all), "", "  "));
    List<CheckResult> checks =
        all.stream().flatMap(each -> each.fitness().checks().stream()).toList();
    addPointer(lines, new DeviceFitness(checks).rules());
    return lines;
  }

  private static void addPointer(List<String> lines, List<String> rules) {
    if (!rules.isEmpty()) {
      lines.add(ExplainPointer.to(rules));
    }
  }

  private List<String> checks(DeviceFitness fitness) {
    List<String> lines = new ArrayList<>();
    fitness.checks().forEach(check -> lines.addAll(lines(check)));
    lines.add(sum(fitness));
    return lines;
  }

  private List<String> lines(CheckResult check) {
    String word = String.format("%-8s", check.level().name().toLowerCase(Locale.ROOT));
    String start = String.format("%-14s  ", check.subject());
    String rule = check.rule() == null ? "" : " (" + check.rule() + ")";
    String first = start + word + "  ";
    List<String> lines =
        new ArrayList<>(
            screenLines(
                ControlCharacters.of(check.sentence()) + rule, first, " ".repeat(first.length())));
    if (screen.colour()) {
      String rest = lines.get(0).substring(start.length() + word.length());
      lines.set(0, start + COLOURS.get(check.level()) + word + PLAIN + rest);
    }
    return lines;
  }

  private List<String> screenLines(String text, String first, String others) {
    return screen.width() == 0
        ? List.of(first + text)
        : Prose.lines(text, screen.width(), first, others);
  }

  private static String sum(DeviceFitness fitness) {
    String counts =
        Stream.of(
                counted(fitness, Level.OBSTACLE, "obstacle"),
                counted(fitness, Level.BLOCKING, "blocking condition"),
                counted(fitness, Level.CAUTION, "caution"))
            .filter(count -> !count.isEmpty())
            .collect(Collectors.joining(", "));
    return switch (fitness.worst().grade()) {
      case FIT -> "Fit to measure.";
      case CAUTIONS -> "Fit to measure with " + counts + ".";
      case NOT_FIT -> "Not fit to measure: " + counts + ".";
    };
  }

  private static String counted(DeviceFitness fitness, Level level, String noun) {
    int count = fitness.found(level).size();
    return count == 0 ? "" : NumberText.counted(count, noun);
  }

  /** {@code 3 devices: 1 fit; 2 not fit (LOCKED, SILENT).} */
  private static String summary(List<Examination> all) {
    Map<Grade, List<String>> names =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Examination::grade,
                    () -> new EnumMap<>(Grade.class),
                    Collectors.mapping(Examination::name, Collectors.toList())));
    return NumberText.counted(all.size(), "device")
        + ": "
        + names.entrySet().stream()
            .map(of -> summary(of.getKey(), of.getValue()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String summary(Grade grade, List<String> names) {
    return names.size()
        + " "
        + grade.words()
        + (grade == Grade.FIT ? "" : " (" + ControlCharacters.of(String.join(", ", names)) + ")");
  }
}
