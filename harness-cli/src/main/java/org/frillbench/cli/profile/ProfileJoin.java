package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.frillbench.agent.host.OperatorTime;
import org.frillbench.converter.inspect.OperatorCost;

/**
 * Joins what took time with what had to be done.
 *
 * <p>TensorFlow Lite's own operators report their place in the graph. XNNPACK's do not: it rewrites
 * the graph, fuses pads and activations and runs pointwise convolutions as fully connected, but
 * keeps the order of what multiplies by a kernel. So its kernel operators are the model's that
 * TensorFlow Lite did not run, one after the other, and only if they are as many and of the same
 * kinds. Of any other of its operators only the type is known, by its name, and only if the model
 * has one type that XNNPACK calls so.
 */
final class ProfileJoin {

  /** The model's operators that the delegate ran, in their order. */
  private final List<OperatorCost> left;

  private ProfileJoin(List<OperatorCost> left) {
    this.left = left;
  }

  static List<ProfileRow> of(List<OperatorTime> times, List<OperatorCost> costs) {
    return new ProfileJoin(left(times, costs)).rows(times, costs);
  }

  private static List<OperatorCost> left(List<OperatorTime> times, List<OperatorCost> costs) {
    Set<Integer> own =
        times.stream()
            .filter(time -> !time.delegated())
            .map(OperatorTime::index)
            .collect(Collectors.toSet());
    return IntStream.range(0, costs.size())
        .filter(i -> !own.contains(i))
        .mapToObj(costs::get)
        .toList();
  }

  private List<ProfileRow> rows(List<OperatorTime> times, List<OperatorCost> costs) {
    List<OperatorCost> kernels = kernels(times);
    List<ProfileRow> rows = new ArrayList<>();
    int next = 0;
    for (OperatorTime time : times) {
      OperatorCost cost = null;
      if (!time.delegated()) {
        cost = own(time, costs);
      } else if (isKernel(time) && !kernels.isEmpty()) {
        cost = kernels.get(next++);
      }
      rows.add(
          cost == null
              ? unjoined(
                  rows.size() + 1, time, time.delegated() ? possible(time, times) : List.of())
              : joined(rows.size() + 1, time, cost));
    }
    return rows;
  }

  private static ProfileRow joined(int place, OperatorTime time, OperatorCost cost) {
    return new ProfileRow(
        place,
        time.name(),
        cost.name(),
        List.of(),
        time.delegated(),
        time.ns(),
        orNull(cost.macs()),
        orNull(cost.bytes()));
  }

  private static ProfileRow unjoined(int place, OperatorTime time, List<String> possible) {
    boolean one = possible.size() == 1;
    return new ProfileRow(
        place,
        time.name(),
        one ? possible.get(0) : null,
        one ? List.of() : possible,
        time.delegated(),
        time.ns(),
        null,
        null);
  }

  /** What may be a part of another operator is none of its own unless each of those ran as one. */
  private List<String> possible(OperatorTime time, List<OperatorTime> times) {
    Set<String> types = new TreeSet<>(XnnpackNames.types(time.name()));
    types.retainAll(left.stream().map(OperatorCost::name).collect(Collectors.toSet()));
    return XnnpackNames.mayBePart(time.name()) && count(types) != count(time, times)
        ? List.of()
        : List.copyOf(types);
  }

  private long count(Set<String> types) {
    return left.stream().filter(cost -> types.contains(cost.name())).count();
  }

  private static long count(OperatorTime time, List<OperatorTime> times) {
    String base = XnnpackNames.base(time.name());
    return times.stream()
        .filter(each -> each.delegated() && XnnpackNames.base(each.name()).equals(base))
        .count();
  }

  private static Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private static OperatorCost own(OperatorTime time, List<OperatorCost> costs) {
    boolean inside = time.index() >= 0 && time.index() < costs.size();
    return inside && costs.get(time.index()).name().equals(time.name())
        ? costs.get(time.index())
        : null;
  }

  /** What the delegate's kernel operators are, in its order; empty if that is ambiguous. */
  private List<OperatorCost> kernels(List<OperatorTime> times) {
    List<OperatorCost> costs = left.stream().filter(OperatorCost::kernel).toList();
    List<OperatorTime> kernels =
        times.stream().filter(time -> time.delegated() && isKernel(time)).toList();
    boolean alike =
        kernels.size() == costs.size()
            && IntStream.range(0, costs.size())
                .allMatch(i -> isDepthwise(kernels.get(i)) == isDepthwise(costs.get(i)));
    return alike ? costs : List.of();
  }

  private static boolean isDepthwise(OperatorTime time) {
    return time.name().contains("DWConv");
  }

  private static boolean isDepthwise(OperatorCost cost) {
    return cost.name().equals("DEPTHWISE_CONV_2D");
  }

  private static boolean isKernel(OperatorTime time) {
    return time.name().startsWith("Convolution") || time.name().startsWith("Fully Connected");
  }
}
