package org.frillbench.agent.wire;

import java.util.Collections;
import java.util.List;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;

/** What the harness asks of the agent: one trial of one model. */
public final class TrialRequest {

  /** The wire's version; see {@link Wire#PROTOCOL}. */
  public final int protocol;

  /** Names the trial; letters, digits, dots and hyphens; comes back in the report. */
  public final String id;

  /** The model's file on the device. */
  public final StoredFile model;

  /**
   * The inputs that differ from the model's file or from the seed's numbers; null where none does.
   */
  public final List<InputRequest> inputs;

  /** How the engine shall run. */
  public final EngineSettings settings;

  /**
   * When it is warm; null for a sustained run, whose first window shows how it becomes so, and for
   * outputs alone.
   */
  public final WarmupRule warmup;

  /** How long it is timed; null for a sustained run and for outputs alone. */
  public final TimingRule timing;

  /** How long and how often it runs instead of a timed series; null for such a series. */
  public final SustainRule sustain;

  /** Seed of the inputs' numbers where no file fills them. */
  public final long seed;

  /** Asks for whole outputs as well; null where their digest is enough. */
  public final OutputsRequest outputs;

  /**
   * A request of this version, without whole outputs.
   *
   * @param inputs null or empty where every input is as the model and the seed have it
   */
  public TrialRequest(
      String id,
      StoredFile model,
      List<InputRequest> inputs,
      EngineSettings settings,
      WarmupRule warmup,
      TimingRule timing,
      long seed) {
    this(Wire.PROTOCOL, id, model, inputs, settings, warmup, timing, null, seed, null);
  }

  TrialRequest(
      int protocol,
      String id,
      StoredFile model,
      List<InputRequest> inputs,
      EngineSettings settings,
      WarmupRule warmup,
      TimingRule timing,
      SustainRule sustain,
      long seed,
      OutputsRequest outputs) {
    this.protocol = protocol;
    this.id = id;
    this.model = model;
    this.inputs = inputs == null || inputs.isEmpty() ? null : inputs;
    this.settings = settings;
    this.warmup = warmup;
    this.timing = timing;
    this.sustain = sustain;
    this.seed = seed;
    this.outputs = outputs;
  }

  /** The same, with whole outputs. */
  public TrialRequest with(OutputsRequest wanted) {
    return new TrialRequest(
        protocol, id, model, inputs, settings, warmup, timing, sustain, seed, wanted);
  }

  /** The same as a sustained run. */
  public TrialRequest sustained(SustainRule rule) {
    return new TrialRequest(protocol, id, model, inputs, settings, null, null, rule, seed, outputs);
  }

  /** The same without a warm-up and a series: for its outputs alone. */
  public TrialRequest untimed() {
    return new TrialRequest(protocol, id, model, inputs, settings, null, null, null, seed, outputs);
  }

  /** The same with a warm-up and a series. */
  public TrialRequest timed(WarmupRule until, TimingRule rule) {
    return new TrialRequest(
        protocol, id, model, inputs, settings, until, rule, null, seed, outputs);
  }

  /** Whether it asks for more than outputs; see {@link #untimed}. */
  public boolean isTimed() {
    return sustain != null || timing != null;
  }

  /** What is asked of the model's inputs; empty where nothing is. */
  public List<InputRequest> inputs() {
    return inputs == null ? Collections.<InputRequest>emptyList() : inputs;
  }

  /** A file as the harness left it. */
  public static final class StoredFile {

    /** Absolute path on the device. */
    public final String path;

    /** SHA-256, lower-case hexadecimal. */
    public final String sha256;

    /** Size, bytes. */
    public final long bytes;

    public StoredFile(String path, String sha256, long bytes) {
      this.path = path;
      this.sha256 = sha256;
      this.bytes = bytes;
    }

    boolean named() {
      return path != null && sha256 != null;
    }
  }
}
