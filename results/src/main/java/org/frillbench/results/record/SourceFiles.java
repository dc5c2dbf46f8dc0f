package org.frillbench.results.record;

import java.util.List;

/**
 * Where the host keeps what a run measures, so that a run that was killed can be carried on. Paths
 * may tell of their user, so they are in the journal alone, which goes when the run file is there.
 *
 * @param candidates absolute paths of the candidates' files, in the plan's order
 * @param inputs absolute paths of the user's files that fill inputs, in the order of the plan's
 *     inputs that have a file
 */
public record SourceFiles(List<String> candidates, List<String> inputs) {
  public SourceFiles {
    Check.present(candidates, "candidates");
    Check.present(inputs, "inputs");
    candidates = List.copyOf(candidates);
    inputs = List.copyOf(inputs);
  }
}
