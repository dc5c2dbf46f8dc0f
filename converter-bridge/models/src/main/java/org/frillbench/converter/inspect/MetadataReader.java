package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.frillbench.converter.spec.SpecStamp;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.TensorMap;

/** Reads the metadata of a verified flatbuffer: named entries and signatures. */
final class MetadataReader {

  /** Ours takes a few hundred bytes; a longer one is not ours. */
  private static final int LONGEST_SPEC = 1 << 16;

  /** A version fits; a table of contents does not. */
  private static final int LONGEST_LINE = 64;

  private final Model model;

  MetadataReader(Model model) {
    this.model = model;
  }

  List<MetadataInfo> entries() {
    List<MetadataInfo> entries = new ArrayList<>();
    for (int i = 0; i < model.metadataLength(); i++) {
      Metadata metadata = model.metadata(i);
      Buffer content = content(metadata);
      entries.add(
          new MetadataInfo(
              SchemaNames.name(metadata.nameAsByteBuffer()), content.dataLength(), line(content)));
    }
    return entries;
  }

  private Buffer content(Metadata metadata) {
    DamageException.unless(
        metadata.buffer() < model.buffersLength(),
        "a metadata entry asks for buffer " + metadata.buffer() + ", which is not there");
    return model.buffers((int) metadata.buffer());
  }

  /** Converters pad text with zeros. */
  private static Optional<String> line(Buffer content) {
    return text(content, LONGEST_LINE)
        .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~'));
  }

  Optional<String> spec() {
    for (int i = 0; i < model.metadataLength(); i++) {
      Metadata metadata = model.metadata(i);
      if (SpecStamp.METADATA_NAME.equals(SchemaNames.name(metadata.nameAsByteBuffer()))) {
        return text(content(metadata), LONGEST_SPEC);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Buffer buffer, int longest) {
    ByteBuffer data = buffer.dataAsByteBuffer();
    if (data == null || data.remaining() == 0 || data.remaining() > longest) {
      return Optional.empty();
    }
    String text = StandardCharsets.UTF_8.decode(data).toString();
    return Optional.of(text.replaceFirst("\0+$", "").strip());
  }

  List<SignatureInfo> signatures(List<ParsedGraph> graphs) {
    List<SignatureInfo> signatures = new ArrayList<>();
    for (int i = 0; i < model.signatureDefsLength(); i++) {
      SignatureDef signature = model.signatureDefs(i);
      long subgraph = signature.subgraphIndex();
      DamageException.unless(
          subgraph < graphs.size(),
          "a signature asks for subgraph " + subgraph + ", which is not there");
      List<ParsedTensor> tensors = graphs.get((int) subgraph).tensors();
      signatures.add(
          new SignatureInfo(
              SchemaNames.name(signature.signatureKeyAsByteBuffer()),
              subgraph,
              names(signature.inputsLength(), signature::inputs, tensors),
              names(signature.outputsLength(), signature::outputs, tensors)));
    }
    return signatures;
  }

  private static List<SignatureInfo.Entry> names(
      int length, IntFunction<TensorMap> maps, List<ParsedTensor> tensors) {
    List<SignatureInfo.Entry> names = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      TensorMap map = maps.apply(i);
      DamageException.unless(
          map.tensorIndex() < tensors.size(),
          "a signature asks for tensor " + map.tensorIndex() + ", which is not there");
      names.add(
          new SignatureInfo.Entry(
              SchemaNames.name(map.nameAsByteBuffer()),
              tensors.get((int) map.tensorIndex()).name()));
    }
    return names;
  }
}
