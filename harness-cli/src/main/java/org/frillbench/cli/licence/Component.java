package org.frillbench.cli.licence;

import java.util.List;
import java.util.Optional;

/**
 * A part of the product that others wrote.
 *
 * @param name a library's {@code group:artifact}, or what is known by another name
 * @param version its version; empty if it is compiled into something else and not known
 * @param licence identifiers of SPDX, or of the files in the folder of licences, joined by AND
 * @param copyright whose it is, where the licence asks for that notice
 * @param in what contains it; empty for a library with a jar of its own
 */
public record Component(
    String name,
    Optional<String> version,
    String licence,
    Optional<String> copyright,
    List<String> in) {}
