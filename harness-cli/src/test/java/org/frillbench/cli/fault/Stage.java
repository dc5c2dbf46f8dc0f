package org.frillbench.cli.fault;

/** A point of a run at which it is held, in the order of the run. */
enum Stage {
  /** The device is ours, and the first setting is noted here and there, but not yet changed. */
  START("start", Where.DEVICE, "shell settings put .*", 1),
  /** The agent app is about to be installed. */
  INSTALL("install", Where.DEVICE, "shell .*pm install.*", 1),
  /** The first piece of the first model has arrived. */
  PUSH("push", Where.DEVICE, "write .*/models/.*", 1),
  /** In the second trial, as in all that follow: the agent is about to load the model. */
  LOAD("load", Where.AGENT, "pipe:* step=load*", 1),
  /** It is about to warm up. */
  WARM_UP("warm-up", Where.AGENT, "pipe:* step=warm-up*", 1),
  /** It is about to time. */
  TIMING("timing", Where.AGENT, "pipe:* step=time*", 1),
  /** Half of its report is written. */
  REPORT("report", Where.AGENT, "*.report.json.[0-9a-f]*.part *", 1),
  /** Its outputs are about to be sent. */
  PULL("pull", Where.DEVICE, "read .*\\.outputs", 2),
  /** Half of the trial's line is in the journal. */
  JOURNAL("journal", Where.HARNESS, "*.json.journal {\"measurement\"*", 2),
  /** All trials have ended, and half of the run file is written, beside its place. */
  RUN_FILE("run file", Where.HARNESS, "*/.run.json.*.part *", 1);

  /** Which process is held. */
  enum Where {
    HARNESS,
    DEVICE,
    AGENT
  }

  private final String words;
  private final Where where;
  private final String what;
  private final int count;

  Stage(String words, Where where, String what, int count) {
    this.words = words;
    this.where = where;
    this.what = what;
    this.count = count;
  }

  /** What it is called in the table. */
  String words() {
    return words;
  }

  boolean heldAt(Where process) {
    return where == process;
  }

  /**
   * The pattern of what the process does there, as its hold wants it; one that matches nothing
   * elsewhere.
   */
  String what(Where process) {
    return where == process ? what : "nothing";
  }

  /** How often it has to do that. */
  int count() {
    return count;
  }
}
