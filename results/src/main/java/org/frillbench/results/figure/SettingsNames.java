package org.frillbench.results.figure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/** What tells the settings of one plan apart, in a few words. */
public final class SettingsNames {

  /** Each setting of a process in words; empty where it is the usual one. */
  private static final List<Function<Settings, String>> OF_PROCESS =
      List.of(
          each -> RunJson.id(each.launch()),
          each -> each.cpuMask() == null ? "" : "cores 0x" + each.cpuMask(),
          each -> each.sustained() == null ? "" : "sustained",
          each -> each.hugePages() == null ? "" : "huge pages");

  private SettingsNames() {}

  /** What is different about {@code one} among {@code all}: {@code shell, 2 threads}. */
  public static String of(Settings one, List<Settings> all) {
    Stream<Function<Settings, String>> others =
        Stream.of(each -> each.kernels().toString(), SettingsNames::threads);
    return Stream.concat(OF_PROCESS.stream(), others)
        .filter(part -> all.stream().map(part).distinct().count() > 1)
        .map(part -> part.apply(one))
        .filter(words -> !Objects.equals(words, ""))
        .collect(Collectors.joining(", "));
  }

  /** All but runtime and kernels: {@code 1 thread, app}. */
  public static String process(Settings one) {
    return Stream.concat(Stream.of(threads(one)), OF_PROCESS.stream().map(part -> part.apply(one)))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String threads(Settings one) {
    return NumberText.counted(one.threads(), "thread");
  }
}
