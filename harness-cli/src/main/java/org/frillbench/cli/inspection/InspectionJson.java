package org.frillbench.cli.inspection;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.frillbench.cli.candidate.InputSupport;
import org.frillbench.converter.inspect.MetadataInfo;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.OperatorInfo;
import org.frillbench.converter.inspect.QuantizationSummary;
import org.frillbench.converter.inspect.SignatureInfo;
import org.frillbench.converter.inspect.SubgraphInfo;
import org.frillbench.results.document.ControlCharacters;
import org.frillbench.results.record.RunJson;
import org.frillbench.results.roofline.Roofline;

/**
 * What a model file holds, for programs. The components of the records are the fields of the JSON;
 * inspection-1.schema.json describes them. Null means unknown or absent.
 */
public final class InspectionJson {

  /** Names the schema that inspections are written in. */
  private static final String SCHEMA = "frill-bench/inspection/1";

  /** Names the schema that inspections of several files are written in. */
  private static final String SEVERAL = "frill-bench/inspections/1";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private InspectionJson() {}

  /**
   * The object for {@code file}, which holds {@code info}, and a line end.
   *
   * @param roofline null where none was measured
   */
  public static String of(Path file, ModelInfo info, Roofline roofline) {
    return text(Answer.of(file, info, roofline));
  }

  /** A file that was inspected; {@code roofline} is null where none was measured. */
  public record Inspected(Path file, ModelInfo info, Roofline roofline) {}

  /** The object for several files, in their order, and a line end. */
  public static String of(List<Inspected> files) {
    return text(
        new Answers(
            SEVERAL,
            files.stream()
                .map(each -> Answer.of(each.file(), each.info(), each.roofline()))
                .toList()));
  }

  private static String text(Record answer) {
    return ControlCharacters.inJson(GSON.toJson(answer)) + "\n";
  }

  private record Answers(String schema, List<Answer> models) {}

  private record Answer(
      String schema,
      String file,
      String sha256,
      long bytes,
      String description,
      JsonElement spec,
      List<TensorJson> inputs,
      List<TensorJson> outputs,
      long parameters,
      long weightBytes,
      List<String> weightTypes,
      QuantizationSummary quantization,
      Long macs,
      long macsAtLeast,
      Long arenaBytes,
      String arenaUnknown,
      String kind,
      boolean float32,
      String notFloat32,
      boolean measurable,
      String notMeasurable,
      List<Operator> operators,
      List<Subgraph> subgraphs,
      List<Metadata> metadata,
      List<SignatureInfo> signatures,
      JsonElement roofline) {

    static Answer of(Path file, ModelInfo info, Roofline roofline) {
      return new Answer(
          SCHEMA,
          file.toString(),
          info.sha256(),
          info.bytes(),
          info.description(),
          info.stamp().map(stamp -> JsonParser.parseString(stamp.toJson())).orElse(null),
          TensorJson.of(info.inputs()),
          TensorJson.of(info.outputs()),
          info.parameters(),
          info.weightBytes(),
          info.weightTypes(),
          info.quantization(),
          known(info.macs()),
          info.main().macsAtLeast(),
          known(info.main().arena().bytes()),
          info.main().arena().unknown().orElse(null),
          RunJson.id(info.kind()),
          info.notFloat32().isEmpty(),
          info.notFloat32().orElse(null),
          InputSupport.refusal(info.inputs()).isEmpty(),
          InputSupport.refusal(info.inputs()).orElse(null),
          Operator.of(info.operators()),
          info.subgraphs().stream().map(Subgraph::of).toList(),
          info.metadata().stream().map(Metadata::of).toList(),
          info.signatures(),
          roofline == null ? null : JsonParser.parseString(RunJson.line(roofline)));
    }
  }

  private record Operator(String name, int version, int count, Long macs, long weightBytes) {

    static List<Operator> of(List<OperatorInfo> operators) {
      return operators.stream().map(Operator::of).toList();
    }

    private static Operator of(OperatorInfo info) {
      return new Operator(
          info.name(), info.version(), info.count(), known(info.macs()), info.weightBytes());
    }
  }

  private record Subgraph(
      String name,
      List<TensorJson> inputs,
      List<TensorJson> outputs,
      int tensors,
      Long macs,
      long macsAtLeast,
      Long arenaBytes,
      String arenaUnknown,
      List<Operator> operators) {

    static Subgraph of(SubgraphInfo info) {
      return new Subgraph(
          info.name(),
          TensorJson.of(info.inputs()),
          TensorJson.of(info.outputs()),
          info.tensors(),
          known(info.macs()),
          info.macsAtLeast(),
          known(info.arena().bytes()),
          info.arena().unknown().orElse(null),
          Operator.of(info.operators()));
    }
  }

  private record Metadata(String name, long bytes, String text) {

    static Metadata of(MetadataInfo info) {
      return new Metadata(info.name(), info.bytes(), info.text().orElse(null));
    }
  }

  private static Long known(OptionalLong figure) {
    return figure.isPresent() ? figure.getAsLong() : null;
  }
}
