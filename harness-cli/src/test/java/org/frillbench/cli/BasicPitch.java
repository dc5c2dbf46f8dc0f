package org.frillbench.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A Keras SavedModel by others in a test's folder.
 *
 * @param folder the test's folder
 * @param model a copy of the SavedModel
 * @param authors the flatbuffer that its authors made of it
 */
record BasicPitch(Path folder, Path model, Path authors) {

  private static final Path MODELS =
      Path.of("../fixtures/testkit/src/main/resources/org/frillbench/testkit/models");

  /** A copy in {@code folder}. */
  static BasicPitch in(Path folder) throws IOException {
    Path made = MODELS.resolve("basic-pitch/saved_model");
    Path model = folder.resolve("basic-pitch");
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, model.resolve(made.relativize(file).toString()));
      }
    }
    Path authors = folder.resolve("nmp.tflite");
    Files.copy(made.resolveSibling("nmp.tflite"), authors);
    return new BasicPitch(folder, model, authors);
  }

  /** Converts into the folder {@code out}. */
  Cli.Ended convert(String... arguments) {
    return InProcess.run(
        folder,
        Stream.of(Stream.of("convert"), Stream.of(arguments), Stream.of("--out=out"))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  /** The flatbuffer that was written. */
  Path converted() {
    return folder.resolve("out/basic-pitch.tflite");
  }

  /** The record beside it. */
  JsonObject record() throws IOException {
    return JsonParser.parseString(
            Files.readString(folder.resolve("out/basic-pitch.conversion.json")))
        .getAsJsonObject();
  }
}
