package org.frillbench.agent.wire;

/** The agent process's memory after the timed series; null where it can't be read. */
public final class MemoryUse {

  /** Resident now, bytes. */
  public final Long residentBytes;

  /** The most that was ever resident, bytes. */
  public final Long peakResidentBytes;

  /** Resident now, pages shared with others counted in proportion (PSS), bytes. */
  public final Long proportionalBytes;

  /** Allocated by native code now, bytes; Android reports it, a desktop does not. */
  public final Long nativeHeapBytes;

  /** Resident now in transparent huge pages that are no file's, bytes. */
  public final Long hugePageBytes;

  public MemoryUse(
      Long residentBytes,
      Long peakResidentBytes,
      Long proportionalBytes,
      Long nativeHeapBytes,
      Long hugePageBytes) {
    this.residentBytes = residentBytes;
    this.peakResidentBytes = peakResidentBytes;
    this.proportionalBytes = proportionalBytes;
    this.nativeHeapBytes = nativeHeapBytes;
    this.hugePageBytes = hugePageBytes;
  }
}
