package org.frillbench.cli.inspection;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.frillbench.cli.candidate.InputSupport;
import org.frillbench.converter.inspect.ArenaInfo;
import org.frillbench.converter.inspect.MetadataInfo;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.QuantizationSummary;
import org.frillbench.converter.inspect.SignatureInfo;
import org.frillbench.converter.inspect.SubgraphInfo;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.record.RunJson;

/** What a model file holds, for people: labelled lines, then a table of operators. */
public final class InspectionText {

  private static final double MIB = 1 << 20;

  private final StringBuilder shown = new StringBuilder();

  private InspectionText() {}

  /** The lines for {@code file}, which holds {@code info}. */
  public static String of(Path file, ModelInfo info) {
    InspectionText text = new InspectionText();
    text.file(file, info);
    text.ends(info.main());
    text.figures(info);
    info.metadata().forEach(text::metadata);
    info.signatures().forEach(text::signature);
    text.operators(info);
    return text.shown.toString();
  }

  private void file(Path file, ModelInfo info) {
    line("file", file.toString());
    line("size", bytes(info.bytes()));
    line("sha256", info.sha256());
    if (!info.description().isEmpty()) {
      line("description", info.description());
    }
    info.specJson().ifPresent(json -> line("spec", json));
  }

  private void ends(SubgraphInfo graph) {
    graph.inputs().forEach(tensor -> line("input", TensorText.of(tensor)));
    graph.outputs().forEach(tensor -> line("output", TensorText.of(tensor)));
  }

  private void figures(ModelInfo info) {
    line("parameters", OperatorTable.count(info.parameters()) + " in " + bytes(info.weightBytes()));
    line("weights", info.weightTypes().isEmpty() ? "none" : String.join(", ", info.weightTypes()));
    line("quantized", quantization(info.quantization()));
    line("MACs", macs(info.macs(), info.main().macsAtLeast()));
    line("arena", arena(info.main().arena()));
    line("kind", RunJson.id(info.kind()));
    line("float32", info.notFloat32().map(reason -> "no: " + reason).orElse("yes"));
    InputSupport.refusal(info.inputs()).ifPresent(reason -> line("measurable", "no: " + reason));
  }

  private static String quantization(QuantizationSummary summary) {
    if (!summary.ofWeights() && !summary.ofActivations()) {
      return "no";
    }
    return String.format(
        Locale.ROOT,
        "%,d constants per tensor, %,d per axis, %,d activations",
        summary.perTensorWeights(),
        summary.perAxisWeights(),
        summary.activations());
  }

  private static String macs(OptionalLong macs, long atLeast) {
    return macs.isPresent()
        ? OperatorTable.count(macs.getAsLong())
        : "unknown, at least "
            + OperatorTable.count(atLeast)
            + " (the table shows which are unknown)";
  }

  private static String arena(ArenaInfo arena) {
    return arena.bytes().isPresent()
        ? "about " + bytes(arena.bytes().getAsLong()) + ", by estimate"
        : "unknown: " + arena.unknown().orElse("");
  }

  private void metadata(MetadataInfo entry) {
    String content = entry.text().map(text -> " '" + text + "'").orElse("");
    line("metadata", entry.name() + " " + bytes(entry.bytes()) + content);
  }

  private void signature(SignatureInfo signature) {
    line("signature", signature.key() + ", runs subgraph " + signature.subgraph());
    entries("  input", signature.inputs());
    entries("  output", signature.outputs());
  }

  private void entries(String label, List<SignatureInfo.Entry> entries) {
    entries.forEach(entry -> line(label, entry.name() + " = " + entry.tensor()));
  }

  private void operators(ModelInfo info) {
    List<SubgraphInfo> graphs = info.subgraphs();
    for (int i = 0; i < graphs.size(); i++) {
      shown.append('\n');
      SubgraphInfo graph = graphs.get(i);
      if (graphs.size() > 1) {
        line("subgraph " + i, graph.name());
        if (i > 0) {
          ends(graph);
        }
      }
      OperatorTable.append(shown, graph);
    }
  }

  private static String bytes(long bytes) {
    return bytes < MIB / 10
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%,d bytes (%.1f MiB)", bytes, bytes / MIB);
  }

  private void line(String label, String value) {
    shown.append(String.format(Locale.ROOT, "%-12s %s%n", label, ControlCharacters.of(value)));
  }
}
