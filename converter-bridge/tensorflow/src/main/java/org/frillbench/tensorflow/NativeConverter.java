package org.frillbench.tensorflow;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.frillbench.agent.io.AtomicFile;

/**
 * TensorFlow's converter for TensorFlow Lite, {@code ConvertSavedModelToTFLiteFlatBuffer}, called
 * by its name in the library. It has no interface in C, so its C++ values are laid out here: they
 * are those of libstdc++ on Linux.
 */
final class NativeConverter {

  private static final String CONVERT =
      "_ZN10tensorflow35ConvertSavedModelToTFLiteFlatBufferERKN6tflite10ModelFlags"
          + "ERNS0_14ConverterFlagsEPNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE"
          + "PKNS_12quantization17PyFunctionLibraryE";
  private static final String NEW_MODEL_FLAGS =
      "_ZN6tflite10ModelFlagsC1EPN6google8protobuf5ArenaEb";
  private static final String NEW_CONVERTER_FLAGS =
      "_ZN6tflite14ConverterFlagsC1EPN6google8protobuf5ArenaEb";
  private static final String PARSE = "_ZN6google8protobuf11MessageLite14ParseFromArrayEPKvi";

  /** Several times what either message takes. */
  private static final int MOST_MESSAGE_BYTES = 1 << 14;

  private final NativeLibraries libraries;

  private NativeConverter(NativeLibraries libraries) {
    this.libraries = libraries;
  }

  /**
   * Loads it.
   *
   * @throws IOException if its libraries cannot be unpacked
   * @throws RefusedException if this platform has none, or they lack the converter
   */
  static NativeConverter load() throws IOException, RefusedException {
    try {
      return new NativeConverter(NativeLibraries.load());
    } catch (UnsatisfiedLinkError e) {
      throw new RefusedException("TensorFlow's libraries cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** TensorFlow's version. */
  String version() {
    return libraries.main().getFunction("TF_Version").invokeString(new Object[0], false);
  }

  /**
   * Converts a model.
   *
   * @param model ModelFlags
   * @param converter ConverterFlags
   * @param output where the flatbuffer is written
   * @throws RefusedException in the converter's words
   * @throws IOException if the flatbuffer cannot be written
   */
  void convert(byte[] model, byte[] converter, Path output) throws RefusedException, IOException {
    try {
      Memory modelFlags = message(NEW_MODEL_FLAGS, model);
      Memory converterFlags = message(NEW_CONVERTER_FLAGS, converter);
      NativeString flatbuffer = NativeString.empty();
      Function convert = libraries.main().getFunction(CONVERT);
      NativeStatus status =
          (NativeStatus)
              convert.invoke(
                  NativeStatus.class,
                  new Object[] {modelFlags, converterFlags, flatbuffer.pointer(), Pointer.NULL});
      if (!status.ok()) {
        throw new RefusedException(status.text(libraries.framework()));
      }
      write(flatbuffer, output);
    } catch (UnsatisfiedLinkError e) {
      throw new RefusedException("this platform's library lacks it (" + e.getMessage() + ")", e);
    }
  }

  private Memory message(String constructor, byte[] content) {
    Memory message = new Memory(MOST_MESSAGE_BYTES);
    message.clear();
    libraries
        .framework()
        .getFunction(constructor)
        .invokeVoid(new Object[] {message, Pointer.NULL, false});
    Memory bytes = new Memory(content.length);
    bytes.write(0, content, 0, content.length);
    int parsed =
        libraries
            .framework()
            .getFunction(PARSE)
            .invokeInt(new Object[] {message, bytes, content.length});
    // C++ returns a boolean in one byte; the others are arbitrary.
    if ((parsed & 0xff) == 0) {
      throw new IllegalStateException("TensorFlow does not read its own flags");
    }
    return message;
  }

  private static void write(NativeString flatbuffer, Path output) throws IOException {
    AtomicFile.write(
        output.toFile(),
        (FileOutputStream out) -> {
          for (java.nio.ByteBuffer part : flatbuffer.parts()) {
            while (part.hasRemaining()) {
              out.getChannel().write(part);
            }
          }
        });
  }
}
