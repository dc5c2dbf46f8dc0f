package org.frillbench.converter.flatbuffer;

/**
 * A metadata entry of a model file.
 *
 * @param name the name under which readers find it
 * @param text its content, stored as UTF-8
 */
public record MetadataEntry(String name, String text) {}
