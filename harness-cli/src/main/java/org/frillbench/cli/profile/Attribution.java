package org.frillbench.cli.profile;

/** What the time in a row of a profile was spent on. */
public enum Attribution {
  /** Operators of the model, of one type. */
  OPERATOR,
  /** Operators of the model of several types, which XNNPACK calls by one name. */
  SHARED,
  /** Work of the runtime's own, which is no operator of the model. */
  RUNTIME,
  /** The rest of an inference: no operator was reported to run. */
  OUTSIDE
}
