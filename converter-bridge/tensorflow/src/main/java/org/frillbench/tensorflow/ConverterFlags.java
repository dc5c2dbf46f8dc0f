package org.frillbench.tensorflow;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * TensorFlow's messages ModelFlags and ConverterFlags as bytes. Their classes are in no library for
 * Java; the numbers are those of model_flags.proto and converter_flags.proto.
 */
final class ConverterFlags {

  private static final int SAVED_MODEL_DIR = 20;
  private static final int SAVED_MODEL_VERSION = 21;
  private static final int SAVED_MODEL_TAGS = 22;
  private static final int SAVED_MODEL_EXPORTED_NAMES = 23;

  private static final int INPUT_FORMAT = 1;
  private static final int OUTPUT_FORMAT = 2;
  private static final int INFERENCE_TYPE = 4;
  private static final int POST_TRAINING_QUANTIZE = 26;
  private static final int QUANTIZE_TO_FLOAT16 = 29;
  private static final int ENABLE_RESOURCE_VARIABLES = 34;

  private static final int TENSORFLOW_GRAPHDEF = 1;
  private static final int TFLITE = 2;
  private static final int FLOAT = 1;

  /** Signatures are imported; version 2, whole objects, fails on the slots of optimizers. */
  private static final int SIGNATURES = 1;

  private ConverterFlags() {}

  private interface Fields {
    void writeTo(CodedOutputStream out) throws IOException;
  }

  /** ModelFlags: a signature of the SavedModel in {@code folder}. */
  static byte[] model(Path folder, String signature) {
    return bytes(
        out -> {
          out.writeString(SAVED_MODEL_DIR, folder.toAbsolutePath().toString());
          out.writeInt32(SAVED_MODEL_VERSION, SIGNATURES);
          out.writeString(SAVED_MODEL_TAGS, SavedModelFile.TAG);
          out.writeString(SAVED_MODEL_EXPORTED_NAMES, signature);
        });
  }

  /**
   * ConverterFlags. The quantizer of MLIR stays off: it writes FULLY_CONNECTED of version 12, which
   * TensorFlow Lite 2.16.1 does not register.
   *
   * @param quantize {@code none}, {@code dynamic-range} or {@code float16}
   * @throws RefusedException for any other
   */
  static byte[] converter(String quantize) throws RefusedException {
    boolean float16 = quantize.equals("float16");
    if (!float16 && !quantize.equals("none") && !quantize.equals("dynamic-range")) {
      throw new RefusedException("TensorFlow's converter does not quantize to " + quantize);
    }
    return bytes(
        out -> {
          out.writeEnum(INPUT_FORMAT, TENSORFLOW_GRAPHDEF);
          out.writeEnum(OUTPUT_FORMAT, TFLITE);
          out.writeEnum(INFERENCE_TYPE, FLOAT);
          out.writeBool(ENABLE_RESOURCE_VARIABLES, true);
          out.writeBool(POST_TRAINING_QUANTIZE, !quantize.equals("none"));
          out.writeBool(QUANTIZE_TO_FLOAT16, float16);
        });
  }

  private static byte[] bytes(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      fields.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
