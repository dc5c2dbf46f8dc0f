package org.frillbench.results.imported;

/** What a model is called whose file was measured. */
final class ModelName {

  private static final String EXTENSION = ".tflite";

  private ModelName() {}

  /** The file's name without its folders and {@code .tflite}. */
  static String of(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return file.endsWith(EXTENSION) && file.length() > EXTENSION.length()
        ? file.substring(0, file.length() - EXTENSION.length())
        : file;
  }
}
