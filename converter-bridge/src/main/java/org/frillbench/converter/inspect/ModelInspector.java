package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what a TFLite file holds, from its structure alone: nothing is run. */
public final class ModelInspector {

  private static final int SCHEMA_VERSION = 3;

  private record Kind(String name, int version) {}

  private ModelInspector() {}

  /**
   * Inspects a file. It is mapped, not loaded: memory goes with the number of tensors and
   * operators, which is bounded, and not with the size of the weights.
   *
   * @throws UnreadableModelException if the file is no whole TFLite model; no other exception comes
   *     of a file's content
   */
  public static ModelInfo inspect(Path file) throws UnreadableModelException {
    ByteBuffer bytes = ModelFile.map(file);
    try {
      ParsedModel model = ModelReader.read(bytes);
      requireRunnable(file, model);
      return describe(model, sha256(bytes), bytes.limit());
    } catch (DamageException e) {
      throw new UnreadableModelException(
          file + " is damaged or truncated: " + e.getMessage() + "; write or copy it again.", e);
    } catch (InternalError e) {
      // How the JVM reports a mapped page whose file was cut short meanwhile.
      throw new UnreadableModelException(
          file + " changed while it was read: wait until it is written.", e);
    } catch (ArithmeticException e) {
      throw new UnreadableModelException(
          file + " is damaged: its shapes are beyond all bounds; write or copy it again.", e);
    }
  }

  private static void requireRunnable(Path file, ParsedModel model)
      throws UnreadableModelException {
    if (model.schema() != SCHEMA_VERSION) {
      throw new UnreadableModelException(
          file
              + " follows version "
              + model.schema()
              + " of the TFLite schema, not "
              + SCHEMA_VERSION
              + ": convert the model again.");
    }
    if (model.graphs().isEmpty()) {
      throw new UnreadableModelException(
          file + " holds no subgraph, so there is nothing to run: convert the model again.");
    }
  }

  private static ModelInfo describe(ParsedModel model, String sha256, long bytes) {
    List<ParsedOperator> operators = model.operators();
    Parameters parameters = new Parameters(operators);
    return new ModelInfo(
        sha256,
        bytes,
        model.main().inputs().stream().map(ParsedTensor::info).toList(),
        model.main().outputs().stream().map(ParsedTensor::info).toList(),
        byKind(operators),
        parameters.count(),
        MacCounter.macs(operators),
        parameters.types(),
        Verdicts.notFloat32(model),
        Verdicts.unfillable(model),
        model.specJson());
  }

  private static List<OperatorInfo> byKind(List<ParsedOperator> operators) {
    Map<Kind, List<ParsedOperator>> kinds = new LinkedHashMap<>();
    for (ParsedOperator operator : operators) {
      Kind kind = new Kind(operator.name(), operator.version());
      kinds.computeIfAbsent(kind, unused -> new ArrayList<>()).add(operator);
    }
    return kinds.entrySet().stream().map(e -> describe(e.getKey(), e.getValue())).toList();
  }

  private static OperatorInfo describe(Kind kind, Collection<ParsedOperator> uses) {
    return new OperatorInfo(
        kind.name(),
        kind.version(),
        uses.size(),
        MacCounter.macs(uses),
        new Parameters(uses).bytes());
  }

  private static String sha256(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.duplicate().rewind());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have it.
      throw new IllegalStateException(e);
    }
  }
}
