package org.frillbench.cli.progress;

/** What is counted. */
public enum Unit {
  TRIALS,
  FILES,
  MODELS,
  BYTES,
  SECONDS
}
