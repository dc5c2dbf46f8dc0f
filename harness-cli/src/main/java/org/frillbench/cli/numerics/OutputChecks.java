package org.frillbench.cli.numerics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.frillbench.cli.execution.TrialFolder;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.record.OutputCheck;

/**
 * Compares what trials put out. The outputs of a thing that is measured are fetched once for each
 * digest of them, which is once in all where its trials agree.
 *
 * @param <I> identifies what is measured: a model under a setting
 */
public final class OutputChecks<I> implements AutoCloseable {

  private final TrialFolder folder = TrialFolder.open();
  private final References references;
  private final Map<I, StoredOutputs> first = new HashMap<>();
  private final Map<I, Set<String>> digests = new HashMap<>();

  /** Where the outputs of the latest trial go. */
  private final Path latest = folder.file("latest.outputs");

  /**
   * The same model on the other side of a gate.
   *
   * @param item what is measured there
   * @param isBase whether that is the base side
   */
  public record OtherSide<I>(I item, boolean isBase) {}

  /**
   * No outputs as yet.
   *
   * @param references what outputs are compared with; it stays open
   */
  public OutputChecks(References references) {
    this.references = references;
  }

  /** As {@link References#compute}. */
  public void computeReferences(List<ReferenceJob> models, BooleanSupplier cancelled)
      throws InterruptedException {
    references.compute(models, cancelled);
  }

  /** {@code job}, with a request for outputs; they are fetched if {@code item} gave no such yet. */
  public TrialJob asking(TrialJob job, I item) {
    return new TrialJob(
        job.request().with(new OutputsRequest(null)),
        job.settings(),
        job.limit(),
        report -> isKnown(item, report) ? Optional.empty() : Optional.of(latest));
  }

  private boolean isKnown(I item, TrialReport report) {
    return digests.getOrDefault(item, Set.of()).contains(report.output.digest);
  }

  /**
   * The comparison for the record of a trial of {@code item} that {@link #asking} asked for.
   *
   * @param other empty outside gates
   * @return null if another trial's comparison holds for it
   */
  public OutputCheck check(I item, TrialReport report, Optional<OtherSide<I>> other)
      throws InterruptedException {
    if (!digests.computeIfAbsent(item, absent -> new HashSet<>()).add(report.output.digest)) {
      return null;
    }
    if (report.outputs.refused != null) {
      return new OutputCheck(report.outputs.refused, null, null, null, null);
    }
    StoredOutputs outputs = references.outputs(report.modelSha256, latest, report.outputs);
    StoredOutputs before = first.get(item);
    References.Reference reference = references.of(report.modelSha256);
    StoredOutputs.Compared compared =
        reference.outputs() == null
            ? StoredOutputs.Compared.none(reference.refusal())
            : outputs.with(reference.outputs());
    OutputCheck check =
        new OutputCheck(
            compared.refusal(),
            compared.differences(),
            compared.differences() == null
                ? null
                : references.lastBit(report.modelSha256, compared.differences()),
            before == null ? null : outputs.with(before).differences(),
            other.map(side -> otherSide(outputs, side)).orElse(null));
    if (before == null) {
      keep(item, outputs);
    }
    return check;
  }

  /** The new side's differences from the base; null as long as the other has no outputs. */
  private List<NamedDifference> otherSide(StoredOutputs outputs, OtherSide<I> other) {
    StoredOutputs theirs = first.get(other.item());
    if (theirs == null) {
      return null;
    }
    return (other.isBase() ? outputs.with(theirs) : theirs.with(outputs)).differences();
  }

  private void keep(I item, StoredOutputs outputs) {
    Path kept = folder.file(first.size() + ".outputs");
    try {
      Files.move(latest, kept);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
    first.put(item, new StoredOutputs(kept, outputs.outputs()));
  }

  @Override
  public void close() {
    folder.close();
  }
}
