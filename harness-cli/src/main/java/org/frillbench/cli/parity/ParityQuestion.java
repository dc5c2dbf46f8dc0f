package org.frillbench.cli.parity;

import java.util.List;
import org.frillbench.cli.input.InputSeries;
import org.frillbench.cli.input.RequestedShapes;
import org.frillbench.cli.input.SeededRanges;
import org.frillbench.results.numerics.OutputLimit;

/**
 * What is compared, and how.
 *
 * @param base the reference
 * @param newer the side that is compared with it
 * @param inputs what both are fed, by the base side's names
 * @param shapes what flatbuffers' inputs are resized to
 * @param names pairs of inputs and outputs whose names differ
 * @param signature the signature that names inputs and outputs; null for the usual one
 * @param limit how far an output may lie from the reference; null for that of both sides' kinds
 * @param layers whether intermediate tensors are compared, too
 */
public record ParityQuestion(
    SideSpec base,
    SideSpec newer,
    InputSeries.Request inputs,
    RequestedShapes shapes,
    List<NamePair> names,
    String signature,
    OutputLimit limit,
    boolean layers) {

  /** How many seeded inputs are compared where nothing else is asked for. */
  public static final int SEEDED = 4;

  /** Whether {@code base} and {@code newer} are the same model, by what is usual. */
  public static ParityQuestion usual(SideSpec base, SideSpec newer, long seed) {
    return new ParityQuestion(
        base,
        newer,
        new InputSeries.Request(List.of(), List.of(1), SeededRanges.USUAL, SEEDED, seed),
        RequestedShapes.parse(List.of()),
        List.of(),
        null,
        null,
        false);
  }
}
