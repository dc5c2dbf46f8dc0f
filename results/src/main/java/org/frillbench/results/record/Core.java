package org.frillbench.results.record;

/**
 * One core of the target's processor.
 *
 * @param maxKHz the highest clock it is allowed, kHz; absent where it can't be read
 */
public record Core(@MayBeAbsent Long maxKHz) {}
