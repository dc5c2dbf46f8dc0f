package org.frillbench.results.record;

import java.util.List;
import org.frillbench.results.numerics.NumericKind;

/**
 * A model that a run sets out to measure, as far as its file has to be recognized.
 *
 * @param name what its user calls it
 * @param side the side of a gate that it is on; absent in other runs
 * @param sha256 SHA-256 of its file, lower-case hexadecimal
 * @param bytes size of its file
 * @param kind what it computes in, and how it keeps its weights
 * @param inputs its inputs with the shapes that they run at
 */
public record Subject(
    String name,
    @MayBeAbsent Side side,
    String sha256,
    long bytes,
    NumericKind kind,
    List<ModelInput> inputs) {
  public Subject {
    Check.that(name != null && !name.isEmpty(), "name is missing");
    Check.digest(sha256, "sha256");
    Check.notNegative(bytes, "bytes");
    Check.present(kind, "kind");
    Check.present(inputs, "inputs");
    inputs = List.copyOf(inputs);
  }

  /** The model of {@code candidate}. */
  public static Subject of(Candidate candidate) {
    return new Subject(
        candidate.name(),
        candidate.side(),
        candidate.sha256(),
        candidate.bytes(),
        candidate.kind(),
        candidate.inputs() == null ? List.of() : candidate.inputs());
  }
}
