package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.frillbench.agent.io.HexDigest;

/** Tells what a TFLite file holds, from its structure alone: nothing is run. */
public final class ModelInspector {

  private static final int SCHEMA_VERSION = 3;

  private ModelInspector() {}

  /**
   * Inspects a file. It is mapped, not loaded, and its weights are read for the digest alone:
   * memory goes with the number of tensors and operators, which is bounded, and not with the size
   * of the weights.
   *
   * @throws UnreadableModelException if the file is no whole TFLite model; no other exception comes
   *     of a file's content
   */
  public static ModelInfo inspect(Path file) throws UnreadableModelException {
    return inspect(file, InputShapes.OF_FILE);
  }

  /**
   * As {@link #inspect(Path)}, of a model whose inputs are resized.
   *
   * @param shapes asked once the file is known to be sound
   */
  public static ModelInfo inspect(Path file, InputShapes shapes) throws UnreadableModelException {
    ByteBuffer bytes = ModelFile.map(file);
    try {
      ParsedModel model = read(file, bytes, shapes);
      return describe(file, model, HexDigest.sha256().update(bytes).hex(), bytes.limit());
    } catch (InternalError e) {
      // How the JVM reports a mapped page whose file was cut short meanwhile.
      throw new UnreadableModelException(
          file + " changed while it was read: wait until it is written.", e);
    }
  }

  /** As {@link #inspect(Path)}, of bytes that are said to come from {@code file}. */
  static ModelInfo inspect(Path file, ByteBuffer bytes, String sha256)
      throws UnreadableModelException {
    ParsedModel model = read(file, bytes, InputShapes.OF_FILE);
    return describe(file, model, sha256, bytes.limit());
  }

  private static ParsedModel read(Path file, ByteBuffer bytes, InputShapes shapes)
      throws UnreadableModelException {
    try {
      ParsedModel model = ModelReader.read(bytes, shapes);
      requireRunnable(file, model);
      return model;
    } catch (DamageException e) {
      throw new UnreadableModelException(
          file + " is damaged or truncated: " + e.getMessage() + "; write or copy it again.", e);
    }
  }

  private static ModelInfo describe(Path file, ParsedModel model, String sha256, long bytes)
      throws UnreadableModelException {
    try {
      return ModelDescriber.describe(model, sha256, bytes);
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
    if (model.leadsOutside()) {
      throw new UnreadableModelException(
          file
              + " keeps weights outside its flatbuffer, which is not supported: convert it with"
              + " its weights inside, which takes a model below 2 GiB.");
    }
    if (model.graphs().isEmpty()) {
      throw new UnreadableModelException(
          file + " holds no subgraph, so there is nothing to run: convert the model again.");
    }
  }
}
