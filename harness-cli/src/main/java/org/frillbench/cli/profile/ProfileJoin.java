package org.frillbench.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
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
 * kinds; otherwise none is joined.
 */
final class ProfileJoin {

  private ProfileJoin() {}

  static List<ProfileRow> of(List<OperatorTime> times, List<OperatorCost> costs) {
    List<OperatorCost> delegated = delegated(times, costs);
    List<ProfileRow> rows = new ArrayList<>();
    int kernels = 0;
    for (OperatorTime time : times) {
      OperatorCost cost = null;
      if (!time.delegated()) {
        cost = own(time, costs);
      } else if (isKernel(time) && !delegated.isEmpty()) {
        cost = delegated.get(kernels++);
      }
      rows.add(row(rows.size() + 1, time, cost));
    }
    return rows;
  }

  private static ProfileRow row(int place, OperatorTime time, OperatorCost cost) {
    boolean known = cost != null;
    return new ProfileRow(
        place,
        time.name(),
        known ? cost.name() : null,
        time.delegated(),
        time.ns(),
        known ? orNull(cost.macs()) : null,
        known ? orNull(cost.bytes()) : null);
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
  private static List<OperatorCost> delegated(List<OperatorTime> times, List<OperatorCost> costs) {
    Set<Integer> own =
        times.stream()
            .filter(time -> !time.delegated())
            .map(OperatorTime::index)
            .collect(Collectors.toSet());
    List<OperatorCost> left =
        IntStream.range(0, costs.size())
            .filter(i -> !own.contains(i) && costs.get(i).kernel())
            .mapToObj(costs::get)
            .toList();
    List<OperatorTime> kernels =
        times.stream().filter(time -> time.delegated() && isKernel(time)).toList();
    boolean alike =
        kernels.size() == left.size()
            && IntStream.range(0, left.size())
                .allMatch(i -> isDepthwise(kernels.get(i)) == isDepthwise(left.get(i)));
    return alike ? left : List.of();
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
