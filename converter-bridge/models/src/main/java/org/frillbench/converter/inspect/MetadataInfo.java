package org.frillbench.converter.inspect;

import java.util.Optional;

/**
 * A named entry of a model that its runtime passes over.
 *
 * @param name its name, as untrusted as the file
 * @param bytes the size of its content in bytes
 * @param text the content if that is a short line of printable ASCII, as a version is
 */
public record MetadataInfo(String name, long bytes, Optional<String> text) {}
