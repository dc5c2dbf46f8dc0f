package org.frillbench.results.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Colour;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.record.RunJson;

/** A comparison as a document. */
public final class ParityDocument {

  private ParityDocument() {}

  /** The document of {@code parity}. */
  public static Document of(Parity parity) {
    List<ParityFigures.Row> rows =
        parity.outputs().stream().flatMap(output -> ParityFigures.Row.of(output).stream()).toList();
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.explained("Why", ParityText.reasons(parity), ParityText.explained(parity)));
    if (parity.layers() != null) {
      sections.add(
          new Section(
              "Intermediate tensors, the farthest first",
              ParityText.layers(parity.layers(), parity.limit()),
              ParityFigures.ofLayers().grid(parity.layers().farthest())));
    }
    return new Document(
        new Document.Conclusion(RunJson.id(parity.verdict()), ParityText.summary(parity)),
        heading(parity),
        ParityFigures.ofRows().grid(rows),
        rows.stream()
            .map(row -> row.verdict().equals("different") ? Colour.RED : Colour.GREEN)
            .toList(),
        sections,
        notes(parity),
        ParityFigures.ofOutputs().lines(parity.outputs()),
        parity);
  }

  private static List<String> heading(Parity parity) {
    return List.of(
        "base: " + side(parity.base()),
        "new: " + side(parity.newer()),
        "inputs: " + inputs(parity.inputs()),
        "limit: " + NumberText.limit(parity.limit()));
  }

  private static String inputs(List<FedInputs> inputs) {
    String first = inputs.get(0).name();
    return switch (inputs.size()) {
      case 1 -> first;
      case 2 -> first + " and " + inputs.get(1).name();
      default -> first + " to " + inputs.get(inputs.size() - 1).name() + ", " + inputs.size();
    };
  }

  private static String side(ComparedSide side) {
    return Stream.of(
            side.name(),
            side.where(),
            side.engine(),
            side.kind() == null ? null : RunJson.id(side.kind()),
            side.sha256() == null ? null : side.sha256().substring(0, 8))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static List<String> notes(Parity parity) {
    List<String> notes = new ArrayList<>();
    notes.add("Base is the reference; figures are those of the input that lies farthest.");
    if (parity.inputs().size() > 1) {
      notes.add(
          "Between inputs: how far the base side's outputs for one input and the next lie apart,"
              + " the nearest two.");
    }
    if (parity.outputs().stream().anyMatch(output -> output.betweenKernels() != null)) {
      notes.add(
          "Between kernels: the builtin and the XNNPACK kernels on the flatbuffer of one side.");
    }
    return notes;
  }
}
