package org.frillbench.results.record;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.frillbench.results.numerics.NumericKind;

/**
 * A flatbuffer under test.
 *
 * @param name what its user calls it
 * @param side the side of a gate that it is on; absent in other runs
 * @param sha256 SHA-256 of the file, lower-case hexadecimal
 * @param bytes size of the file, bytes
 * @param spec the specification that it was generated from, of {@code kind} {@code student} or
 *     {@code teacher}; absent if unknown
 * @param parameters elements of its constant tensors that inference reads as weights
 * @param macs multiply-accumulates of one inference; absent where unknown
 * @param operators the operators of its graph
 * @param kind what it computes in, and how it keeps its weights
 * @param weightTypes the element types of its weights: {@code FLOAT32}, {@code INT8}
 * @param weightBytes the size of its weights, bytes; absent where unknown
 * @param inputs its inputs as they were run; absent if not inspected
 * @param conversion how it was made of a trained model; absent where no record says so
 */
public record Candidate(
    String name,
    @MayBeAbsent Side side,
    String sha256,
    long bytes,
    @MayBeAbsent JsonObject spec,
    long parameters,
    @MayBeAbsent Long macs,
    List<Operator> operators,
    NumericKind kind,
    List<String> weightTypes,
    @MayBeAbsent Long weightBytes,
    @MayBeAbsent List<ModelInput> inputs,
    @MayBeAbsent Conversion conversion) {
  public Candidate {
    Check.that(name != null && !name.isEmpty(), "name is missing");
    Check.digest(sha256, "sha256");
    Check.notNegative(bytes, "bytes");
    Check.notNegative(parameters, "parameters");
    Check.that(macs == null || macs >= 0, "macs is negative");
    Check.present(operators, "operators");
    Check.present(kind, "kind");
    Check.present(weightTypes, "weightTypes");
    Check.that(weightBytes == null || weightBytes >= 0, "weightBytes is negative");
    operators = List.copyOf(operators);
    weightTypes = List.copyOf(weightTypes);
    inputs = inputs == null ? null : List.copyOf(inputs);
  }

  /** The same on a side of a gate. */
  public Candidate on(Side other) {
    return new Candidate(
        name,
        other,
        sha256,
        bytes,
        spec,
        parameters,
        macs,
        operators,
        kind,
        weightTypes,
        weightBytes,
        inputs,
        conversion);
  }

  /** Whether its specification is that of a teacher, from which students are distilled. */
  public boolean isTeacher() {
    JsonElement kind = spec == null ? null : spec.get("kind");
    return kind != null && kind.isJsonPrimitive() && kind.getAsString().equals("teacher");
  }
}
