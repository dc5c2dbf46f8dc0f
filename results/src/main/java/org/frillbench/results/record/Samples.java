package org.frillbench.results.record;

import java.util.Arrays;
import org.frillbench.agent.timing.TimingRule;

/** The durations of a trial's timed iterations in order, ns; positive, at least one. */
public final class Samples {

  private final long[] ns;

  private Samples(long[] ns) {
    this.ns = ns;
  }

  /** A copy of {@code ns}. */
  public static Samples of(long... ns) {
    return ofOwn(ns.clone());
  }

  /** {@code ns} itself, which its owner gives up. */
  static Samples ofOwn(long[] ns) {
    Check.that(ns.length > 0, "samplesNs is empty");
    Check.that(ns.length <= TimingRule.MOST_SAMPLES, "samplesNs is longer than any trial");
    for (long sample : ns) {
      Check.that(sample > 0, "samplesNs holds " + sample);
    }
    return new Samples(ns);
  }

  /** The number of samples. */
  public int size() {
    return ns.length;
  }

  /** The sample at {@code index}, from 0, ns. */
  long at(int index) {
    return ns[index];
  }

  /** A copy of the samples, ns. */
  public long[] toArray() {
    return ns.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Samples that && Arrays.equals(ns, that.ns);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ns);
  }

  @Override
  public String toString() {
    return ns.length + " samples";
  }
}
