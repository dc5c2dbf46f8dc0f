package org.frillbench.agent.wire;

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
   * A file on the device that fills the model's one input: float32, little-endian, as many as the
   * input holds. Null where seeded numbers fill every input.
   */
  public final StoredFile input;

  /** How the engine shall run. */
  public final EngineSettings settings;

  /** When it is warm. */
  public final WarmupRule warmup;

  /** How long it is timed. */
  public final TimingRule timing;

  /** Seed of the inputs' numbers where no file fills them. */
  public final long seed;

  public TrialRequest(
      String id,
      StoredFile model,
      StoredFile input,
      EngineSettings settings,
      WarmupRule warmup,
      TimingRule timing,
      long seed) {
    this.protocol = Wire.PROTOCOL;
    this.id = id;
    this.model = model;
    this.input = input;
    this.settings = settings;
    this.warmup = warmup;
    this.timing = timing;
    this.seed = seed;
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
  }
}
