package org.frillbench.agent.linux;

import java.util.regex.Pattern;

/** The kernel's power-capping zones, which count what processors draw; most let root alone look. */
final class PowerCap {

  private static final String ZONES = "sys/class/powercap";

  /** Zones within these ones' are counted with them. */
  private static final Pattern PACKAGE = Pattern.compile("package-\\d{1,3}");

  private final KernelFiles files;

  PowerCap(KernelFiles files) {
    this.files = files;
  }

  /** What all packages have drawn so far, microjoules; null where one does not report it. */
  Long packageMicrojoules() {
    Long sum = null;
    for (String zone : files.folders(ZONES, "")) {
      if (PACKAGE.matcher(files.word(zone + "/name")).matches()) {
        Long drawn = files.number(zone + "/energy_uj");
        if (drawn == null) {
          return null;
        }
        sum = Long.valueOf(sum == null ? drawn : sum + drawn);
      }
    }
    return sum;
  }
}
