package org.frillbench.cli.candidate;

import java.nio.file.Path;
import java.util.List;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.record.Candidate;

/**
 * A flatbuffer under test and where it lies on this machine.
 *
 * @param file the flatbuffer
 * @param candidate what the record says of it
 * @param inputs what has to be filled before it runs
 */
public record CandidateFile(Path file, Candidate candidate, List<TensorInfo> inputs) {

  /** The same file as a candidate of another name. */
  CandidateFile called(String name) {
    return new CandidateFile(file, candidate.called(name), inputs);
  }
}
