package org.frillbench.results.record;

/**
 * How long a trial took until it was ready: the Hodges-Lehmann centre over the trials, on logs. A
 * phase is absent where a trial did not report it, or where one took less than a tick of the clock.
 *
 * @param loadNs verifying the file and building the interpreter, ns; with the allocation where
 *     {@code allocateNs} is absent
 * @param allocateNs allocating the tensors, ns
 * @param firstNs the first inference, ns
 */
public record PhaseTimes(
    @MayBeAbsent Double loadNs, @MayBeAbsent Double allocateNs, @MayBeAbsent Double firstNs) {
  public PhaseTimes {
    Check.that(loadNs == null || loadNs > 0, "loadNs is not positive");
    Check.that(allocateNs == null || allocateNs > 0, "allocateNs is not positive");
    Check.that(firstNs == null || firstNs > 0, "firstNs is not positive");
  }
}
