package org.frillbench.results.figure;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.record.Settings;

/** What tells the settings of one plan apart, in a few words. */
public final class SettingsNames {

  private SettingsNames() {}

  /** What is different about {@code one} among {@code all}: {@code shell, 2 threads}. */
  public static String of(Settings one, List<Settings> all) {
    Stream<Function<Settings, String>> parts =
        Stream.of(
            each -> RunJson.id(each.launch()),
            each -> each.cpuMask() == null ? "" : "cores 0x" + each.cpuMask(),
            each -> each.sustained() == null ? "" : "sustained",
            each -> each.hugePages() == null ? "" : "huge pages",
            each -> each.kernels().toString(),
            each -> each.threads() == 1 ? "1 thread" : each.threads() + " threads");
    return parts
        .filter(part -> all.stream().map(part).distinct().count() > 1)
        .map(part -> part.apply(one))
        .filter(words -> !Objects.equals(words, ""))
        .collect(Collectors.joining(", "));
  }
}
