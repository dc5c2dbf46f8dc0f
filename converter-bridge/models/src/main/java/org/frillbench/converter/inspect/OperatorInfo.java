package org.frillbench.converter.inspect;

import java.util.OptionalLong;

/**
 * All uses of one operator in one version.
 *
 * @param name the schema's upper-case name, or the custom code after {@code CUSTOM:}, as untrusted
 *     as the file
 * @param version the version that a runtime must register
 * @param count how many times it occurs in the model
 * @param macs the multiply-accumulates of one inference; empty if unknown
 * @param weightBytes the size of the parameters it reads, each counted once, in bytes
 */
public record OperatorInfo(
    String name, int version, int count, OptionalLong macs, long weightBytes) {}
