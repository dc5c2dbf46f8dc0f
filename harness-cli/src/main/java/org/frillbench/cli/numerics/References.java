package org.frillbench.cli.numerics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.frillbench.agent.wire.WholeOutputs;
import org.frillbench.cli.execution.HostOutputs;
import org.frillbench.cli.execution.TrialFolder;
import org.frillbench.cli.execution.TrialJob;
import org.frillbench.cli.execution.TrialOutcome;
import org.frillbench.results.numerics.NamedDifference;
import org.frillbench.results.numerics.OutputLimit;

/**
 * The outputs of each model on this host with the built-in kernels, which others are held to; once
 * for all devices that are measured together.
 */
public final class References implements AutoCloseable {

  /** Each child process holds a model and its packed weights. */
  private static final int MOST_TOGETHER = 4;

  private final TrialFolder folder = TrialFolder.open();
  private final Lock cores;
  private final Map<String, Reference> bySha256 = new ConcurrentHashMap<>();
  private final Map<String, ReferenceJob> jobsBySha256 = new ConcurrentHashMap<>();
  private final Map<String, LastBit> lastBits = new HashMap<>();

  /**
   * Outputs, or why there are none.
   *
   * @param outputs null if there are none
   * @param refusal null if there are outputs
   */
  record Reference(StoredOutputs outputs, String refusal) {

    static Reference none(String why) {
      return new Reference(null, why);
    }
  }

  /**
   * None as yet.
   *
   * @param cores held while they are computed, so that nothing is timed on this host meanwhile
   */
  public References(Lock cores) {
    this.cores = cores;
  }

  /**
   * Computes those that are not there yet, in child processes, several at a time.
   *
   * @param models each once
   * @param cancelled asked between processes; models that were not reached then have no reference
   */
  void compute(List<ReferenceJob> models, BooleanSupplier cancelled) throws InterruptedException {
    cores.lock();
    try {
      computeMissing(
          models.stream().filter(each -> !bySha256.containsKey(each.sha256())).toList(), cancelled);
    } finally {
      cores.unlock();
    }
  }

  private void computeMissing(List<ReferenceJob> models, BooleanSupplier cancelled)
      throws InterruptedException {
    models.forEach(each -> jobsBySha256.put(each.sha256(), each));
    int lanes = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), MOST_TOGETHER));
    ExecutorService pool = Executors.newFixedThreadPool(lanes);
    try {
      List<Future<Map<String, Reference>>> parts = new ArrayList<>();
      for (List<ReferenceJob> part : dealt(models, lanes)) {
        parts.add(pool.submit(() -> computed(part, cancelled)));
      }
      for (Future<Map<String, Reference>> part : parts) {
        bySha256.putAll(part.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** {@code models} dealt out like cards, because neighbours in a list are of similar cost. */
  private static List<List<ReferenceJob>> dealt(List<ReferenceJob> models, int lanes) {
    List<List<ReferenceJob>> parts = new ArrayList<>();
    for (int lane = 0; lane < Math.min(lanes, models.size()); lane++) {
      List<ReferenceJob> part = new ArrayList<>();
      for (int i = lane; i < models.size(); i += lanes) {
        part.add(models.get(i));
      }
      parts.add(part);
    }
    return parts;
  }

  private Map<String, Reference> computed(List<ReferenceJob> models, BooleanSupplier cancelled)
      throws InterruptedException {
    List<TrialJob> jobs = models.stream().map(each -> each.into(place(each.sha256()))).toList();
    Map<String, Reference> computed = new HashMap<>();
    try (HostOutputs host = new HostOutputs()) {
      List<TrialOutcome> outcomes = host.of(jobs, cancelled);
      for (int i = 0; i < outcomes.size(); i++) {
        String sha256 = models.get(i).sha256();
        computed.put(sha256, reference(sha256, outcomes.get(i)));
      }
    }
    return computed;
  }

  private Path place(String sha256) {
    return folder.file(sha256 + ".reference");
  }

  private Reference reference(String sha256, TrialOutcome outcome) {
    if (outcome instanceof TrialOutcome.Measured measured) {
      WholeOutputs outputs = measured.report().outputs;
      return outputs.refused == null
          ? new Reference(outputs(sha256, place(sha256), outputs), null)
          : Reference.none("the reference has no outputs: " + outputs.refused);
    }
    String why = ((TrialOutcome.Missed) outcome).message();
    return Reference.none("the host cannot compute the reference: " + why);
  }

  /** The outputs of the first inference in {@code file}, of the model with this digest. */
  StoredOutputs outputs(String sha256, Path file, WholeOutputs outputs) {
    ReferenceJob model = jobsBySha256.get(sha256);
    return new StoredOutputs(file, outputs.inferences.get(0))
        .named(model == null ? List.of() : model.outputNames());
  }

  /** The reference of the model with this digest. */
  Reference of(String sha256) {
    return bySha256.getOrDefault(sha256, Reference.none("the reference was not computed"));
  }

  /**
   * How far the last bit of the inputs moves the reference of the model with this digest: computed
   * when it is first asked for, in a child process.
   *
   * @param differences of the model's outputs from the reference
   * @return null where all of them are within the limit of float32, where the model has another
   *     limit, or where it cannot be computed
   */
  List<NamedDifference> lastBit(String sha256, List<NamedDifference> differences)
      throws InterruptedException {
    ReferenceJob model = jobsBySha256.get(sha256);
    if (!model.limit().equals(OutputLimit.FLOAT32)
        || differences.stream()
            .allMatch(each -> model.limit().holdsWhereFinite(each.difference()))) {
      return null;
    }
    cores.lock();
    try {
      LastBit lastBit = lastBits.get(sha256);
      if (lastBit == null) {
        lastBit = LastBit.of(model, of(sha256).outputs(), folder);
        lastBits.put(sha256, lastBit);
      }
      return lastBit.differences();
    } finally {
      cores.unlock();
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
