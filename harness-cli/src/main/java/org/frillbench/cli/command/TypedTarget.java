package org.frillbench.cli.command;

import java.util.List;
import java.util.Set;

/** Where a command line says that is measured. What a file says of it gives way to that. */
final class TypedTarget {

  private static final String TARGET = "--target";

  /** Each of them names devices, and one is given. */
  private static final Set<String> NAMING_DEVICES =
      Set.of("--serial", "--transport-id", "--all-devices", "--virtual-device");

  private TypedTarget() {}

  /** Whether {@code words} say where, so that {@code option} of a file is of no account. */
  static boolean replaces(List<String> words, String option) {
    boolean ofDevices = NAMING_DEVICES.contains(option);
    return (ofDevices || option.equals(TARGET))
        && (NAMING_DEVICES.stream().anyMatch(each -> isTyped(words, each))
            || (ofDevices && isHostTyped(words)));
  }

  private static boolean isTyped(List<String> words, String option) {
    return words.stream()
        .filter(word -> word.equals(option) || word.startsWith(option + "="))
        .anyMatch(word -> !word.equalsIgnoreCase(option + "=false"));
  }

  /** Another target than the host leaves open which device is meant. */
  private static boolean isHostTyped(List<String> words) {
    int target = words.indexOf(TARGET);
    return words.stream().anyMatch((TARGET + "=host")::equalsIgnoreCase)
        || (target >= 0
            && target + 1 < words.size()
            && words.get(target + 1).equalsIgnoreCase("host"));
  }
}
