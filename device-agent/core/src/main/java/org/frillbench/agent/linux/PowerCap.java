package org.frillbench.agent.linux;

/** The kernel's power-capping zones, which count what processors draw; most let root alone look. */
final class PowerCap {

  private static final String ZONES = "sys/class/powercap";

  /** What precedes a package's number; zones within these ones' are counted with them. */
  private static final String PACKAGE = "package-";

  private static final int MOST_DIGITS = 3;

  private final KernelFiles files;

  PowerCap(KernelFiles files) {
    this.files = files;
  }

  /** What all packages have drawn so far, microjoules; null where one does not report it. */
  Long packageMicrojoules() {
    Long sum = null;
    for (String zone : files.folders(ZONES, "")) {
      if (isPackage(files.word(zone + "/name"))) {
        Long drawn = files.number(zone + "/energy_uj");
        if (drawn == null) {
          return null;
        }
        sum = Long.valueOf(sum == null ? drawn : sum + drawn);
      }
    }
    return sum;
  }

  private static boolean isPackage(String name) {
    String number = name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : "";
    return !number.startsWith("-") && KernelFiles.wholeNumber(number, MOST_DIGITS) != null;
  }
}
