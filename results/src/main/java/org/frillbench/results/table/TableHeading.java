package org.frillbench.results.table;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.Input;
import org.frillbench.results.record.MergedShard;
import org.frillbench.results.record.Plan;
import org.frillbench.results.record.Resumption;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;
import org.frillbench.results.record.TableRow;
import org.frillbench.results.record.Target;

/** What is printed above a table for people: where and how it was measured. */
public final class TableHeading {

  private TableHeading() {}

  /** Lines of plain text, possibly holding characters that need escaping. */
  static List<String> lines(LatencyTable table) {
    Stream<String> settings = settingsOf(table.rows()).stream().map(TableHeading::settings);
    String ran = settings.collect(Collectors.joining("; "));
    return Stream.of(target(table.target()), ran, plan(table))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The different settings of these rows. */
  static List<Settings> settingsOf(List<TableRow> rows) {
    return rows.stream().map(TableRow::settings).distinct().toList();
  }

  /** Settings in words: {@code tflite 2.20.0, xnnpack kernels, 1 thread, launched as app}. */
  public static String settings(Settings settings) {
    String version =
        settings.engineVersion() == null ? " of unknown version" : " " + settings.engineVersion();
    String sustained = settings.sustained() == null ? "" : ", sustained performance";
    String mask = settings.cpuMask() == null ? "" : ", cores 0x" + settings.cpuMask();
    return settings.engine()
        + version
        + ", "
        + settings.kernels()
        + " kernels, "
        + NumberText.counted(settings.threads(), "thread")
        + mask
        + ", launched as "
        + RunJson.id(settings.launch())
        + sustained
        + (settings.hugePages() == null ? "" : ", huge pages");
  }

  /**
   * How many rounds there were: {@code 8 rounds}; {@code 8 to 12 rounds} where some candidates were
   * measured more often than planned, {@code 3 of 8 rounds} where the run ended before, {@code 8
   * rounds in each of 5 shards} where it was merged.
   *
   * @param last the last round in which anything was measured
   */
  public static String rounds(Run run, int last) {
    int planned = run.plan().protocol().rounds();
    String all = NumberText.counted(planned, "round");
    if (run.shards() != null) {
      return all + " in each of " + run.shards().size() + " shards";
    }
    if (run.endedEarly() && last < planned) {
      return last + " of " + all;
    }
    return run.plan().protocol().precision() == null || last <= planned
        ? all
        : planned + " to " + last + " rounds";
  }

  /** Where inference ran, possibly holding characters that need escaping. */
  public static String target(Target target) {
    String kind =
        switch (target.kind()) {
          case ANDROID -> "";
          case VIRTUAL -> "virtual device " + target.profile() + " on this host";
          case HOST -> "this host";
          case HOST_JMH -> "this host under JMH";
        };
    String name =
        Stream.of(target.maker(), target.model())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(kind, name, target.soc(), target.os(), target.abi(), cores(target))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String cores(Target target) {
    int cores = target.cores().size();
    return switch (cores) {
      case 0 -> "";
      case 1 -> "1 core";
      default -> String.format(Locale.ROOT, "%d cores", cores);
    };
  }

  private static String plan(LatencyTable table) {
    Plan plan = table.run().plan();
    String rounds = rounds(table.run(), table.rounds());
    String interrupted = table.run().endedEarly() ? ", interrupted" : "";
    String inputs =
        inputs(plan).stream().map(words -> ", input " + words).collect(Collectors.joining());
    String shard =
        plan.shard() == null
            ? ""
            : ", shard " + plan.shard().name() + " of plan " + plan.digest().substring(0, 8);
    return rounds
        + shard
        + ", seed "
        + table.run().plan().protocol().seed()
        + inputs
        + interrupted
        + resumed(table.run())
        + ", "
        + table.run().started();
  }

  /**
   * What the models were fed, where the plan says it, in words that may hold characters to be
   * escaped: {@code voice.wav patch 3 (b44200eb)}; empty where the seed filled every input.
   */
  public static List<String> inputs(Plan plan) {
    List<Input> inputs = plan.subjects().inputs();
    return inputs == null ? List.of() : inputs.stream().map(TableHeading::input).toList();
  }

  private static String resumed(Run run) {
    List<List<Resumption>> runs =
        run.shards() == null
            ? Stream.ofNullable(run.resumptions()).toList()
            : run.shards().stream().map(MergedShard::resumptions).filter(Objects::nonNull).toList();
    int times = runs.stream().mapToInt(List::size).sum();
    Duration stood =
        runs.stream()
            .flatMap(List::stream)
            .map(Resumption::pause)
            .filter(each -> !each.isNegative())
            .reduce(Duration.ZERO, Duration::plus);
    return times == 0
        ? ""
        : String.format(
            Locale.ROOT,
            ", %sresumed %s after %.1f min",
            run.shards() == null ? "" : runs.size() + " of " + run.shards().size() + " shards ",
            times == 1 ? "once" : times + " times",
            stood.toSeconds() / 60.0);
  }

  private static String input(Input input) {
    StringBuilder words = new StringBuilder();
    if (input.name() != null) {
      words.append(' ').append(ControlCharacters.of(input.name()));
    }
    if (input.shape() != null) {
      words.append(' ').append(input.shape());
    }
    if (input.file() != null) {
      words.append(' ').append(file(input.file()));
    }
    if (input.range() != null) {
      words.append(" from ").append(input.range().least());
      words.append(" to ").append(input.range().most());
    }
    return words.substring(1);
  }

  private static String file(Input.File file) {
    String patch = file.patch() == null ? "" : " patch " + file.patch();
    return file.name() + patch + " (" + file.sha256().substring(0, 8) + ")";
  }
}
