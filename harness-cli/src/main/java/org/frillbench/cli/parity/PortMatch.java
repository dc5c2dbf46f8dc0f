package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * Pairs the inputs or outputs of two sides: by the user's own pairs, then by equal names, and where
 * each side has a single one, these two. Their order never counts.
 */
final class PortMatch {

  private static final int SHOWN = 8;

  private final String what;
  private final boolean mayLeaveOut;
  private final List<Port> base;
  private final List<Port> newer;
  private final Map<Integer, Integer> pairs = new LinkedHashMap<>();
  private final Set<Integer> baseUnused = new HashSet<>();
  private final Set<Integer> newUnused = new HashSet<>();

  private PortMatch(String what, boolean mayLeaveOut, List<Port> base, List<Port> newer) {
    this.what = what;
    this.mayLeaveOut = mayLeaveOut;
    this.base = base;
    this.newer = newer;
  }

  /** A base port's place with that of its counterpart. */
  record Pair(int base, int newer) {}

  /** The pairs of all inputs, in the base side's order; none is left out, as each has to be fed. */
  static List<Pair> inputs(List<Port> base, List<Port> newer, List<NamePair> given) {
    return new PortMatch("input", /* mayLeaveOut= */ false, base, newer).of(given);
  }

  /**
   * The pairs of outputs, in the base side's order; at least one.
   *
   * @param given base names with new names; an empty one leaves the other out
   */
  static List<Pair> outputs(List<Port> base, List<Port> newer, List<NamePair> given) {
    return new PortMatch("output", /* mayLeaveOut= */ true, base, newer).of(given);
  }

  private List<Pair> of(List<NamePair> given) {
    given.stream().filter(pair -> mayLeaveOut || !pair.leavesOut()).forEach(this::give);
    pairEqualNames();
    if (base.size() == 1 && newer.size() == 1 && baseUnused.isEmpty() && newUnused.isEmpty()) {
      pairs.putIfAbsent(0, 0);
    }
    requireComplete();
    return pairs.keySet().stream()
        .sorted()
        .map(place -> new Pair(place, pairs.get(place)))
        .toList();
  }

  private void give(NamePair pair) {
    int onBase = place(base, pair.base());
    int onNew = place(newer, pair.newer());
    boolean applies =
        (pair.base().isEmpty() || onBase >= 0) && (pair.newer().isEmpty() || onNew >= 0);
    if (applies
        && (isGiven(onBase, pairs.keySet(), baseUnused)
            || isGiven(onNew, pairs.values(), newUnused))) {
      throw refused(
          "--match " + pair + " names an " + what + " that another --match names: give each once");
    }
    if (pair.base().isEmpty() && onNew >= 0) {
      newUnused.add(onNew);
    } else if (pair.newer().isEmpty() && onBase >= 0) {
      baseUnused.add(onBase);
    } else if (onBase >= 0 && onNew >= 0) {
      pairs.put(onBase, onNew);
    }
  }

  private static boolean isGiven(int place, Collection<Integer> paired, Set<Integer> out) {
    return paired.contains(place) || out.contains(place);
  }

  private static int place(List<Port> ports, String name) {
    for (int place = 0; place < ports.size(); place++) {
      if (ports.get(place).name().equals(name)) {
        return place;
      }
    }
    return -1;
  }

  private void pairEqualNames() {
    for (int place = 0; place < base.size(); place++) {
      int counterpart = place(newer, base.get(place).name());
      boolean free =
          !baseUnused.contains(place)
              && !newUnused.contains(counterpart)
              && !pairs.containsValue(counterpart);
      if (counterpart >= 0 && free) {
        pairs.putIfAbsent(place, counterpart);
      }
    }
  }

  private void requireComplete() {
    List<Port> onlyBase = new ArrayList<>();
    for (int place = 0; place < base.size(); place++) {
      if (!pairs.containsKey(place) && !baseUnused.contains(place)) {
        onlyBase.add(base.get(place));
      }
    }
    List<Port> onlyNew = new ArrayList<>();
    for (int place = 0; place < newer.size(); place++) {
      if (!pairs.containsValue(place) && !newUnused.contains(place)) {
        onlyNew.add(newer.get(place));
      }
    }
    if (!onlyBase.isEmpty() || !onlyNew.isEmpty()) {
      throw refused(
          "the "
              + what
              + "s do not match by name: only the base side has "
              + names(onlyBase)
              + ", only the new side has "
              + names(onlyNew)
              + ": pair them by --match BASE=NEW"
              + (mayLeaveOut ? ", or leave one out by --match NAME= or =NAME" : ""));
    }
    if (pairs.isEmpty()) {
      throw refused("no " + what + " is left to compare");
    }
  }

  private static String names(List<Port> ports) {
    if (ports.isEmpty()) {
      return "none";
    }
    String some =
        ports.stream()
            .limit(SHOWN)
            .map(port -> new TensorInfo(port.name(), "", List.of()).quotedName())
            .collect(Collectors.joining(", "));
    return some + (ports.size() > SHOWN ? ", …" : "");
  }

  /**
   * Refuses a pair of names of which a side has neither an input nor an output, and one that leaves
   * out an input.
   */
  static void requireKnown(List<NamePair> given, SideModel base, SideModel newer) {
    for (NamePair pair : given) {
      requireKnown("base", pair.base(), base);
      requireKnown("new", pair.newer(), newer);
      if (pair.leavesOut()
          && place(base.outputs(), pair.base()) < 0
          && place(newer.outputs(), pair.newer()) < 0) {
        throw refused(
            "--match "
                + pair
                + " leaves out an input, which has to be fed: only outputs can be left out");
      }
    }
  }

  private static void requireKnown(String which, String name, SideModel side) {
    if (!name.isEmpty() && place(side.inputs(), name) < 0 && place(side.outputs(), name) < 0) {
      throw refused(
          "--match names '"
              + name
              + "', which the "
              + which
              + " side does not have; its outputs are "
              + names(side.outputs()));
    }
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
