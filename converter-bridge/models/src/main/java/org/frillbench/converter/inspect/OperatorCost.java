package org.frillbench.converter.inspect;

import java.util.OptionalLong;

/**
 * What one operator of the graph that is run has to do.
 *
 * @param name the schema's upper-case name, or the custom code after {@code CUSTOM:}
 * @param kernel whether it multiplies its input by a kernel
 * @param macs its multiply-accumulates; empty if unknown
 * @param bytes what it reads and writes once: constants, other operands and results; empty if a
 *     shape is unknown until inference
 */
public record OperatorCost(String name, boolean kernel, OptionalLong macs, OptionalLong bytes) {}
