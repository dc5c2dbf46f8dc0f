package org.frillbench.results.record;

/**
 * The simulated probe values of a virtual device, kept separate from measured values.
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
