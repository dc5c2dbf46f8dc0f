package org.frillbench.results.record;

import java.util.List;
import org.frillbench.results.statistics.Interval;
import org.frillbench.results.warning.Warning;

/**
 * What the trials of one candidate under one setting say.
 *
 * @param candidate the candidate's name
 * @param settings how it ran
 * @param bytes size of its file
 * @param parameters its weights' elements
 * @param macs multiply-accumulates of one inference; absent where unknown
 * @param trials how many trials were measured
 * @param medianNs its latency: the median of the trials' medians, ns
 * @param interval where that lies, ns
 * @param p90Ns within a trial, 90 % of the inferences took at most this, ns: the median over the
 *     trials of each one's type 7 quantile; absent unless every trial has at least 29 samples
 * @param p99Ns likewise 99 %, ns; absent unless every trial has at least 299 samples
 * @param ratioToTeacher the teacher's median over this one's, under the same settings: above 1 it
 *     is faster than its teacher; absent without a teacher
 * @param warnings what may be wrong with it, each once
 */
public record TableRow(
    String candidate,
    Settings settings,
    long bytes,
    long parameters,
    @MayBeAbsent Long macs,
    int trials,
    double medianNs,
    Interval interval,
    @MayBeAbsent Double p90Ns,
    @MayBeAbsent Double p99Ns,
    @MayBeAbsent Double ratioToTeacher,
    List<Warning> warnings) {
  public TableRow {
    Check.present(candidate, "candidate");
    Check.present(settings, "settings");
    Check.atLeastOne(trials, "trials");
    Check.that(medianNs > 0, "medianNs is not positive");
    Check.present(interval, "interval");
    Check.present(warnings, "warnings");
    warnings = List.copyOf(warnings);
  }
}
