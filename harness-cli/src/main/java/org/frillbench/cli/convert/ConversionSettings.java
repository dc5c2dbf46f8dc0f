package org.frillbench.cli.convert;

import java.nio.file.Path;
import org.frillbench.converter.spec.Head;

/**
 * What a user asks of a conversion.
 *
 * @param converter null for the source's usual one
 * @param quantize how weights are stored
 * @param signature the SavedModel's signature to convert; null for its only or default one
 * @param batch the batch that replaces an unknown one; null to leave it
 * @param offline whether nothing may be fetched
 * @param head the order of the head; null where not given
 * @param rescaling whether the student rescales its input; null where not given
 * @param mapping a file that maps a safetensors file's names; null where none is given
 * @param parity whether the flatbuffer is compared with its source
 */
public record ConversionSettings(
    ConverterChoice converter,
    Quantization quantize,
    String signature,
    Integer batch,
    boolean offline,
    Head head,
    Rescaling rescaling,
    Path mapping,
    boolean parity) {}
