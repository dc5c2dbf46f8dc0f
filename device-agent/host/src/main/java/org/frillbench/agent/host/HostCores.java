package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cores of this machine that its processes may be held to. */
public final class HostCores {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern ALLOWED =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s+([0-9,-]{1,200})$");
  private static final int MOST_CORES = 4096;

  private HostCores() {}

  /** The numbers of the cores that this process may use; none where they can't be chosen. */
  public static List<Integer> choosable() {
    try {
      Matcher allowed = ALLOWED.matcher(Files.readString(STATUS));
      return allowed.find() && hasTaskset() ? numbers(allowed.group(1)) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The kernel's lists: {@code 0-2,5}. */
  static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : list.split(",", -1)) {
      if (!range.matches("[0-9]{1,4}(-[0-9]{1,4})?")) {
        return List.of();
      }
      String[] ends = range.split("-", 2);
      int last = Math.min(Integer.parseInt(ends[ends.length - 1]), MOST_CORES);
      for (int core = Integer.parseInt(ends[0]); core <= last; core++) {
        numbers.add(core);
      }
    }
    return numbers;
  }

  /** The numbers of the cores in a hexadecimal mask, without a prefix. */
  public static List<Integer> ofMask(String mask) {
    BigInteger bits = new BigInteger(mask, 16);
    return IntStream.range(0, bits.bitLength()).filter(bits::testBit).boxed().toList();
  }

  /** The words before a command that hold it to some cores; none for no cores. */
  static List<String> restriction(Collection<Integer> cores) {
    if (cores.isEmpty()) {
      return List.of();
    }
    String list =
        new TreeSet<>(cores).stream().map(String::valueOf).collect(Collectors.joining(","));
    return List.of("taskset", "-c", list);
  }

  private static boolean hasTaskset() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
  }
}
