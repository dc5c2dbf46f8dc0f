package org.frillbench.results.parity;

import org.frillbench.results.numerics.NumericKind;
import org.frillbench.results.record.MayBeAbsent;

/**
 * A side of a comparison.
 *
 * @param name the model's file or folder
 * @param where what computed its outputs: {@code host:builtin}, {@code device:shell}, {@code
 *     tensorflow}, {@code stored}
 * @param engine the version of the runtime; null for stored outputs
 * @param kind the numeric types of its computation; null where they are not known
 * @param sha256 the digest of the model's file; null where it is no single file
 */
public record ComparedSide(
    String name,
    String where,
    @MayBeAbsent String engine,
    @MayBeAbsent NumericKind kind,
    @MayBeAbsent String sha256) {}
