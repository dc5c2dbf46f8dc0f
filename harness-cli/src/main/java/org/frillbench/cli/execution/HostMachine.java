package org.frillbench.cli.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.Core;
import org.frillbench.results.record.Target;

/**
 * The machine that this process runs on, as far as Linux's /proc and /sys tell.
 *
 * @param soc the CPU's name; null where unknown
 * @param abi the architecture as Java names it
 * @param os the system and its version
 * @param coreMaxKHz each core's highest clock, null for a core that does not tell
 * @param pageSizeBytes the kernel's page size; null where unknown
 * @param memoryBytes physical memory; null where unknown
 */
public record HostMachine(
    String soc,
    String abi,
    String os,
    List<Long> coreMaxKHz,
    Integer pageSizeBytes,
    Long memoryBytes) {

  /** What can be told here. */
  public static HostMachine here() {
    return new HostMachine(
        find("/proc/cpuinfo", "^model name\\s*:\\s*(.+)$"),
        System.getProperty("os.arch"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        clocks(),
        pageSize(),
        kib("/proc/meminfo", "^MemTotal:\\s+(\\d+) kB$"));
  }

  /**
   * What the record says of it.
   *
   * @param kind host or host-jmh: who times here
   */
  public Target asTarget(Target.Kind kind) {
    return new Target(
        kind,
        null,
        null,
        null,
        soc,
        abi,
        os,
        null,
        cores(),
        pageSizeBytes,
        memoryBytes,
        null,
        null,
        null);
  }

  List<Core> cores() {
    return coreMaxKHz.stream().map(Core::new).toList();
  }

  private static List<Long> clocks() {
    List<Long> clocks = new ArrayList<>();
    for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
      String khz =
          find("/sys/devices/system/cpu/cpu" + core + "/cpufreq/cpuinfo_max_freq", "^(\\d+)$");
      clocks.add(khz == null ? null : Long.valueOf(khz));
    }
    return clocks;
  }

  private static Integer pageSize() {
    Long bytes = kib("/proc/self/smaps", "^KernelPageSize:\\s+(\\d+) kB$");
    return bytes == null ? null : Math.toIntExact(bytes);
  }

  private static Long kib(String file, String pattern) {
    String kib = find(file, pattern);
    return kib == null ? null : Long.parseLong(kib) * 1024;
  }

  private static String find(String file, String pattern) {
    try {
      Matcher matcher =
          Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(file)));
      return matcher.find() ? matcher.group(1).strip() : null;
    } catch (IOException e) {
      return null;
    }
  }
}
