package org.frillbench.results.record;

/**
 * What a virtual device answers when its probes are asked: made up, and kept apart from all that
 * was measured.
 *
 * @param batteryLevelPercent charge, percent; absent where its profile has none
 * @param temperatureCelsius temperature, degrees Celsius; absent where its profile has none
 * @param thermalStatus Android's thermal status, 0 (none) to 6 (shutdown); absent where its profile
 *     has none
 */
public record Simulated(
    @MayBeAbsent Integer batteryLevelPercent,
    @MayBeAbsent Double temperatureCelsius,
    @MayBeAbsent Integer thermalStatus) {}
