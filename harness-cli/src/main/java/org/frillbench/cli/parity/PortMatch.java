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
  private final List<Port> left;
  private final List<Port> right;
  private final Map<Integer, Integer> pairs = new LinkedHashMap<>();
  private final Set<Integer> leftOut = new HashSet<>();
  private final Set<Integer> rightOut = new HashSet<>();

  private PortMatch(String what, boolean mayLeaveOut, List<Port> left, List<Port> right) {
    this.what = what;
    this.mayLeaveOut = mayLeaveOut;
    this.left = left;
    this.right = right;
  }

  /** A left port's place with that of its counterpart. */
  record Pair(int left, int right) {}

  /** The pairs of all inputs, in the left side's order; none is left out, as each has to be fed. */
  static List<Pair> inputs(List<Port> left, List<Port> right, List<NamePair> given) {
    return new PortMatch("input", /* mayLeaveOut= */ false, left, right).of(given);
  }

  /**
   * The pairs of outputs, in the left side's order; at least one.
   *
   * @param given left names with right names; an empty one leaves the other out
   */
  static List<Pair> outputs(List<Port> left, List<Port> right, List<NamePair> given) {
    return new PortMatch("output", /* mayLeaveOut= */ true, left, right).of(given);
  }

  private List<Pair> of(List<NamePair> given) {
    given.stream().filter(pair -> mayLeaveOut || !pair.leavesOut()).forEach(this::give);
    pairEqualNames();
    if (left.size() == 1 && right.size() == 1 && leftOut.isEmpty() && rightOut.isEmpty()) {
      pairs.putIfAbsent(0, 0);
    }
    requireComplete();
    return pairs.keySet().stream()
        .sorted()
        .map(place -> new Pair(place, pairs.get(place)))
        .toList();
  }

  private void give(NamePair pair) {
    int onLeft = place(left, pair.left());
    int onRight = place(right, pair.right());
    boolean applies =
        (pair.left().isEmpty() || onLeft >= 0) && (pair.right().isEmpty() || onRight >= 0);
    if (applies
        && (isGiven(onLeft, pairs.keySet(), leftOut)
            || isGiven(onRight, pairs.values(), rightOut))) {
      throw refused(
          "--match " + pair + " names an " + what + " that another --match names: give each once");
    }
    if (pair.left().isEmpty() && onRight >= 0) {
      rightOut.add(onRight);
    } else if (pair.right().isEmpty() && onLeft >= 0) {
      leftOut.add(onLeft);
    } else if (onLeft >= 0 && onRight >= 0) {
      pairs.put(onLeft, onRight);
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
    for (int place = 0; place < left.size(); place++) {
      int counterpart = place(right, left.get(place).name());
      boolean free =
          !leftOut.contains(place)
              && !rightOut.contains(counterpart)
              && !pairs.containsValue(counterpart);
      if (counterpart >= 0 && free) {
        pairs.putIfAbsent(place, counterpart);
      }
    }
  }

  private void requireComplete() {
    List<Port> onlyLeft = new ArrayList<>();
    for (int place = 0; place < left.size(); place++) {
      if (!pairs.containsKey(place) && !leftOut.contains(place)) {
        onlyLeft.add(left.get(place));
      }
    }
    List<Port> onlyRight = new ArrayList<>();
    for (int place = 0; place < right.size(); place++) {
      if (!pairs.containsValue(place) && !rightOut.contains(place)) {
        onlyRight.add(right.get(place));
      }
    }
    if (!onlyLeft.isEmpty() || !onlyRight.isEmpty()) {
      throw refused(
          "the "
              + what
              + "s do not match by name: only the left side has "
              + names(onlyLeft)
              + ", only the right side has "
              + names(onlyRight)
              + ": pair them by --match LEFT=RIGHT"
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
  static void requireKnown(List<NamePair> given, SideModel left, SideModel right) {
    for (NamePair pair : given) {
      requireKnown("left", pair.left(), left);
      requireKnown("right", pair.right(), right);
      if (pair.leavesOut()
          && place(left.outputs(), pair.left()) < 0
          && place(right.outputs(), pair.right()) < 0) {
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
