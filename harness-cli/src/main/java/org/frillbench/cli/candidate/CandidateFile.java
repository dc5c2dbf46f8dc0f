package org.frillbench.cli.candidate;

import java.nio.file.Path;
import org.frillbench.results.record.Candidate;

/**
 * A flatbuffer under test and where it lies on this machine.
 *
 * @param file the flatbuffer
 * @param candidate what the record says of it
 */
public record CandidateFile(Path file, Candidate candidate) {}
