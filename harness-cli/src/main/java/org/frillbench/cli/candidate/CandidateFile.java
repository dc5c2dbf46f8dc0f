package org.frillbench.cli.candidate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.record.Candidate;
import org.frillbench.results.record.Side;

/**
 * A model under test and its file on this machine.
 *
 * @param file the flatbuffer
 * @param candidate its description in the record
 * @param inputs what has to be filled before it runs, with the shapes that it runs at
 * @param outputs what it gives
 * @param outputNames what its signature calls each of them
 */
public record CandidateFile(
    Path file,
    Candidate candidate,
    List<TensorInfo> inputs,
    List<TensorInfo> outputs,
    List<String> outputNames) {

  /** The same file on a side of a gate. */
  CandidateFile on(Side side) {
    return new CandidateFile(file, candidate.on(side), inputs, outputs, outputNames);
  }

  /** Why TensorFlow Lite's Java API, which runs on devices, cannot run it; empty if it can. */
  public Optional<String> refusalByJavaApi() {
    return InputSupport.refusalByJavaApi(inputs, outputs);
  }
}
