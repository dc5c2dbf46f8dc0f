package org.frillbench.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.frillbench.results.statistics.Quantiles;

/**
 * The accounting of the trials of one run.
 *
 * @param trials in their order; the first has no trial before it
 * @param commandNs from the start of this JVM to the end of the run, ns
 */
public record TrialAccount(List<TrialCost> trials, double commandNs) {

  /** One part of a trial. */
  public enum Part {
    START("start"),
    PREPARE("prepare"),
    LOAD("load"),
    WARM_UP("warm-up"),
    TIMED("timed"),
    REPORT("report"),
    HARNESS("harness"),
    OVERHEAD("overhead"),
    TOTAL("total"),
    ROUND_TRIPS("in round trips"),
    OUTSIDE_AGENT("outside agent");

    private final String header;

    Part(String header) {
      this.header = header;
    }

    /** Its column's name. */
    public String header() {
      return header;
    }

    /** This part of {@code trial}, ns; null where it has none. */
    public Double ns(TrialCost trial) {
      return switch (this) {
        case START -> trial.startNs();
        case PREPARE -> trial.prepareNs();
        case LOAD -> trial.loadNs();
        case WARM_UP -> trial.warmupNs();
        case TIMED -> trial.timedNs();
        case REPORT -> trial.reportNs();
        case HARNESS -> trial.harnessNs();
        case OVERHEAD -> trial.overheadNs();
        case TOTAL -> trial.totalNs();
        case ROUND_TRIPS -> trial.roundTripsNs();
        case OUTSIDE_AGENT -> trial.outsideAgentNs();
      };
    }
  }

  /** The median of a part over the trials that have it, ns; null where none has. */
  public Double medianNs(Part part) {
    double[] all =
        trials.stream()
            .map(part::ns)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return all.length == 0 ? null : Double.valueOf(Quantiles.median(all));
  }

  /** The parts that these trials can have: some are those of devices alone. */
  public List<Part> parts() {
    boolean device = trials.stream().anyMatch(TrialCost::onDevice);
    return List.of(Part.values()).stream()
        .filter(part -> device || part.compareTo(Part.TOTAL) <= 0)
        .toList();
  }

  /** The most round trips of one of them; 0 without a device. */
  public long mostRoundTrips() {
    return trials.stream().mapToLong(trial -> trial.roundTrips().count()).max().orElse(0);
  }

  /** The share of a part in the time of all trials, 0 to 1. */
  public double share(Part part) {
    return sum(part) / sum(Part.TOTAL);
  }

  private double sum(Part part) {
    return trials.stream().map(part::ns).filter(Objects::nonNull).mapToDouble(ns -> ns).sum();
  }

  /** The whole command over load, warm-up and timed inference of all its trials. */
  public double commandOverMeasured() {
    return commandNs / trials.stream().mapToDouble(TrialCost::measuredNs).sum();
  }

  /** The models in the order in which they were first measured, each with its trials. */
  public List<TrialAccount> byModel() {
    List<String> models = trials.stream().map(TrialCost::model).distinct().toList();
    List<TrialAccount> accounts = new ArrayList<>();
    for (String model : models) {
      accounts.add(
          new TrialAccount(
              trials.stream().filter(trial -> trial.model().equals(model)).toList(), commandNs));
    }
    return accounts;
  }
}
