package org.frillbench.cli.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What limits a device's clocks, as far as it reports it.
 *
 * @param plugged whether it draws power from outside
 * @param saver whether the power saver is on
 * @param governors each core's clock governor; an entry is empty where it can't be read
 * @param allowedMaxKHz the highest clock that each core may take now, kHz; an entry is empty where
 *     it can't be read
 * @param online the cores that are switched on
 */
public record PowerState(
    Optional<Boolean> plugged,
    Optional<Boolean> saver,
    List<Optional<String>> governors,
    List<Optional<Long>> allowedMaxKHz,
    Optional<Set<Integer>> online) {}
