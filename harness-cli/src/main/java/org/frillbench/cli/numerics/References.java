package org.frillbench.cli.numerics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.cli.execution.HostOutputs;
import org.frillbench.cli.execution.TrialFolder;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;

/** The outputs of each model on this host with the built-in kernels, which others are held to. */
public final class References {

  private final Map<String, Reference> bySha256 = new HashMap<>();

  /**
   * Outputs, or why there are none.
   *
   * @param outputs null if there are none
   * @param refusal null if there are outputs
   */
  public record Reference(StoredOutputs outputs, String refusal) {

    static Reference none(String why) {
      return new Reference(null, why);
    }
  }

  /**
   * Computes them, each model once, in child processes; nothing may be timed here meanwhile.
   *
   * @param jobs a request for outputs for each model
   * @param folder for the outputs
   * @param cancelled asked between processes; models that were not reached then have no reference
   */
  public void compute(List<TrialJob> jobs, TrialFolder folder, BooleanSupplier cancelled)
      throws InterruptedException {
    List<TrialJob> placed = new ArrayList<>();
    for (TrialJob job : jobs) {
      Path place = place(job, folder);
      placed.add(
          new TrialJob(job.request(), job.settings(), job.limit(), report -> Optional.of(place)));
    }
    try (HostOutputs host = new HostOutputs()) {
      List<TrialOutcome> outcomes = host.of(placed, cancelled);
      for (int i = 0; i < outcomes.size(); i++) {
        TrialJob job = jobs.get(i);
        bySha256.put(job.request().model.sha256, reference(outcomes.get(i), place(job, folder)));
      }
    }
  }

  private static Path place(TrialJob job, TrialFolder folder) {
    return folder.file(job.request().model.sha256 + ".reference");
  }

  private static Reference reference(TrialOutcome outcome, Path place) {
    if (outcome instanceof TrialOutcome.Measured measured) {
      WholeOutputs outputs = measured.report().outputs;
      return outputs.refused == null
          ? new Reference(new StoredOutputs(place, outputs.inferences.get(0)), null)
          : Reference.none("the reference has no outputs: " + outputs.refused);
    }
    String why = ((TrialOutcome.Missed) outcome).message();
    return Reference.none("the host cannot compute the reference: " + why);
  }

  /** The reference of the model with this digest. */
  public Reference of(String sha256) {
    return bySha256.getOrDefault(sha256, Reference.none("the reference was not computed"));
  }
}
