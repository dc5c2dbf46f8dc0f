package org.frillbench.results.record;

/**
 * One core of the target's processor.
 *
 * @param maxKHz the highest clock that it is allowed, kHz; absent if it cannot be read
 */
public record Core(@MayBeAbsent Long maxKHz) {}
