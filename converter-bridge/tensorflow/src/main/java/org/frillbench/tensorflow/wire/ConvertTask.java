package org.frillbench.tensorflow.wire;

/**
 * A conversion by TensorFlow's own converter.
 *
 * @param output the path of the flatbuffer to write
 * @param quantize {@code none}, {@code dynamic-range} or {@code float16}
 * @param batch the batch that replaces an unknown first extent of the signature's inputs; null to
 *     leave it
 * @param scratch an empty folder for a patched copy of the model
 */
public record ConvertTask(String output, String quantize, Integer batch, String scratch) {}
