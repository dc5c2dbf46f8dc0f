package org.frillbench.agent.wire;

/** The agent process's memory after the timed series; null where it can't be read. */
public final class MemoryUse {

  /** Resident now, bytes. */
  public final Long residentBytes;

  /** The most that was ever resident, bytes. */
  public final Long peakResidentBytes;

  public MemoryUse(Long residentBytes, Long peakResidentBytes) {
    this.residentBytes = residentBytes;
    this.peakResidentBytes = peakResidentBytes;
  }
}
