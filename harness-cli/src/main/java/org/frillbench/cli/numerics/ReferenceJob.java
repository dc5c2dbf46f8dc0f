package org.frillbench.cli.numerics;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.numerics.OutputLimit;

/**
 * A model whose reference is computed.
 *
 * @param job a request for its outputs on this host, whose files are here
 * @param inputs the model's, with the shapes that it runs at
 * @param outputNames what its signature calls its outputs, in the model's order
 * @param limit how far its outputs may lie from the reference
 */
public record ReferenceJob(
    TrialJob job, List<TensorInfo> inputs, List<String> outputNames, OutputLimit limit) {

  /** The digest of the model. */
  public String sha256() {
    return job.request().model.sha256;
  }

  /** The same with another request. */
  ReferenceJob with(TrialRequest request) {
    return new ReferenceJob(
        new TrialJob(request, job.settings(), job.limit()), inputs, outputNames, limit);
  }

  /** The job with its outputs stored at {@code place}. */
  TrialJob into(Path place) {
    return new TrialJob(job.request(), job.settings(), job.limit(), report -> Optional.of(place));
  }
}
