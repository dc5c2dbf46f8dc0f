package org.frillbench.cli.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.agent.wire.WholeOutputs.Output;
import org.frillbench.results.record.FailedTrial;

/** Takes the file of whole outputs from an agent, and refuses one that is not what it reports. */
final class OutputsReader {

  private OutputsReader() {}

  /** Brings the agent's file to this machine. */
  interface Fetch<E extends Exception> {

    /**
     * Moves or copies it.
     *
     * @param bytes its size by the report
     * @return why it cannot be had; empty once it is there
     */
    Optional<String> to(Path place, long bytes) throws E;
  }

  /** The outcome with its outputs at their place, or the reason to refuse it. */
  static <E extends Exception> TrialOutcome take(TrialOutcome outcome, TrialJob job, Fetch<E> fetch)
      throws E {
    if (job.request().outputs == null || !(outcome instanceof TrialOutcome.Measured measured)) {
      return outcome;
    }
    TrialReport report = measured.report();
    Optional<String> objection = objection(report, job);
    if (objection.isPresent()) {
      return bad("the agent's report cannot be true: " + objection.get());
    }
    Optional<Path> place =
        report.outputs.refused == null ? job.outputs().of(report) : Optional.empty();
    if (place.isEmpty()) {
      return outcome;
    }
    Optional<String> missing = fetch.to(place.get(), report.outputs.bytes());
    if (missing.isPresent()) {
      return bad("the agent left no outputs: " + missing.get());
    }
    return difference(place.get(), report).map(OutputsReader::bad).orElse(outcome);
  }

  private static Optional<String> objection(TrialReport report, TrialJob job) {
    if (report.outputs == null) {
      return Optional.of("it lacks the outputs that were asked for");
    }
    if (report.outputs.refused != null) {
      return Optional.empty();
    }
    int asked = 1 + job.request().outputs.further().size();
    int given = report.outputs.inferences.size();
    if (given != asked) {
      return Optional.of(
          "it has the outputs of " + given + " inferences where " + asked + " were asked for");
    }
    return report.outputs.inferences.stream()
        .flatMap(List::stream)
        .filter(output -> !fits(output))
        .findFirst()
        .map(output -> "its output " + output.name + " has " + output.bytes + " bytes");
  }

  private static boolean fits(Output output) {
    InputType type = InputType.of(output.type);
    int[] shape = output.shape.stream().mapToInt(Integer::intValue).toArray();
    long elements = new Tensor(output.name, output.type, shape).elements();
    return type == null || (elements <= output.bytes && elements * type.width == output.bytes);
  }

  /** In what the file is not what the report says. */
  private static Optional<String> difference(Path file, TrialReport report) {
    WholeOutputs said = report.outputs;
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) != said.bytes()) {
        return Optional.of(
            "the agent's outputs have "
                + Files.size(file)
                + " bytes, its report says "
                + said.bytes());
      }
      HexDigest first = HexDigest.sha256();
      for (List<Output> outputs : said.inferences) {
        for (Output output : outputs) {
          byte[] bytes = in.readNBytes((int) output.bytes);
          if (!HexDigest.sha256(bytes).equals(output.sha256)) {
            return Optional.of(
                "output " + output.name + " has another digest than the agent's report says");
          }
          if (outputs == said.inferences.get(0)) {
            first.update(bytes);
          }
        }
      }
      return first.hex().equals(report.output.digest)
          ? Optional.empty()
          : Optional.of("the outputs have another digest than the agent's report says");
    } catch (IOException e) {
      return Optional.of("the agent's outputs cannot be read: " + e.getMessage());
    }
  }

  private static TrialOutcome bad(String message) {
    return new TrialOutcome.Missed(FailedTrial.Kind.REPORT, message, /* again= */ true);
  }
}
