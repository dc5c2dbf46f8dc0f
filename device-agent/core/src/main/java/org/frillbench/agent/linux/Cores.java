package org.frillbench.agent.linux;

import java.util.ArrayList;
import java.util.List;

/** The processor's cores, in the kernel's order. */
final class Cores {

  private static final String CPUS = "sys/devices/system/cpu/cpu";

  private final KernelFiles files;

  Cores(KernelFiles files) {
    this.files = files;
  }

  /** Each core's clock, kHz, 0 for one that is offline; null when one that runs hides it. */
  List<Long> clocksKHz() {
    List<Long> clocks = new ArrayList<>();
    for (int core = 0; exists(core); core++) {
      Long clock =
          offline(core) ? Long.valueOf(0) : files.number(cpufreq(core, "scaling_cur_freq"));
      if (clock == null) {
        return null;
      }
      clocks.add(clock);
    }
    return clocks.isEmpty() ? null : clocks;
  }

  /** Who sets each core's clock, {@code offline} for one that is; null when one hides it. */
  List<String> governors() {
    List<String> governors = new ArrayList<>();
    for (int core = 0; exists(core); core++) {
      String governor = offline(core) ? "offline" : files.word(cpufreq(core, "scaling_governor"));
      if (governor.isEmpty()) {
        return null;
      }
      governors.add(governor);
    }
    return governors.isEmpty() ? null : governors;
  }

  private boolean exists(int core) {
    return files.isFolder(CPUS + core);
  }

  private boolean offline(int core) {
    return Long.valueOf(0).equals(files.number(CPUS + core + "/online"));
  }

  private static String cpufreq(int core, String file) {
    return CPUS + core + "/cpufreq/" + file;
  }
}
