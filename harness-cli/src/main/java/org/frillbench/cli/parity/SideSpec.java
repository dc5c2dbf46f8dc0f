package org.frillbench.cli.parity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.cli.candidate.ModelFiles;
import org.frillbench.results.record.Launch;

/**
 * A side as a user names it.
 *
 * @param path the model, the folder of models, or the folder of stored outputs
 * @param kind what computes its outputs
 * @param kernels the kernels of a flatbuffer's interpreter; null for other kinds
 * @param launch how the agent is launched that runs a flatbuffer; null for other kinds
 */
public record SideSpec(Path path, Kind kind, Kernels kernels, Launch launch) {

  private static final String HOST = "host";
  private static final String DEVICE = "device";

  /** What computes a side's outputs. */
  public enum Kind {
    /** TensorFlow Lite, here or on a device. */
    FLATBUFFER,
    /** TensorFlow. */
    SAVED_MODEL,
    /** Nothing: they are stored. */
    STORED
  }

  /** A side where {@code path} runs if nothing else is said. */
  public static SideSpec of(Path path) {
    if (Files.isRegularFile(path.resolve("saved_model.pb"))) {
      return new SideSpec(path, Kind.SAVED_MODEL, null, null);
    }
    return Files.isDirectory(path) && !ModelFiles.isFolderOfModels(path)
        ? new SideSpec(path, Kind.STORED, null, null)
        : flatbuffer(path, Kernels.BUILTIN, Launch.PROCESS);
  }

  /** A flatbuffer that is run with {@code kernels} by an agent that is launched so. */
  public static SideSpec flatbuffer(Path path, Kernels kernels, Launch launch) {
    return new SideSpec(path, Kind.FLATBUFFER, kernels, launch);
  }

  /**
   * Reads {@code PATH[@WHERE]}.
   *
   * @param other the other side, for an {@code @WHERE} alone; null where there is none before it
   * @throws IllegalArgumentException in one sentence, if it is none
   */
  public static SideSpec parse(String text, SideSpec other) {
    int at = text.lastIndexOf('@');
    if (at < 0 || Files.exists(Path.of(text))) {
      return of(Path.of(text));
    }
    if (at == 0 && other == null) {
      throw new IllegalArgumentException(
          "the base side has to name a file: only the new one may be " + text + " alone");
    }
    SideSpec side = at == 0 ? of(other.path()) : of(Path.of(text.substring(0, at)));
    String where = text.substring(at + 1);
    if (side.kind() != Kind.FLATBUFFER) {
      throw new IllegalArgumentException(
          side.path() + " is no flatbuffer, so it does not run at " + where + ": leave that out");
    }
    return side.at(where);
  }

  private SideSpec at(String where) {
    String[] words = where.toLowerCase(Locale.ROOT).split(":", -1);
    boolean device = words[0].equals(DEVICE);
    Kernels ran = device ? Kernels.XNNPACK : Kernels.BUILTIN;
    Launch launched = device ? Launch.APP : Launch.PROCESS;
    boolean known = device || words[0].equals(HOST);
    for (int i = 1; i < words.length; i++) {
      switch (words[i]) {
        case "xnnpack" -> ran = Kernels.XNNPACK;
        case "builtin" -> ran = Kernels.BUILTIN;
        case "app" -> launched = Launch.APP;
        case "shell" -> launched = Launch.SHELL;
        default -> known = false;
      }
    }
    if (!known || (!device && launched != Launch.PROCESS)) {
      throw new IllegalArgumentException(
          "a side runs at host[:builtin|:xnnpack] or device[:app|:shell][:xnnpack|:builtin], not at "
              + where);
    }
    return flatbuffer(path, ran, launched);
  }

  /** Whether it is a folder of flatbuffers. */
  boolean isFolder() {
    return kind == Kind.FLATBUFFER && Files.isDirectory(path);
  }

  /** One of its flatbuffers. */
  SideSpec in(Path model) {
    return flatbuffer(model, kernels, launch);
  }

  /** Whether it runs on a device. */
  public boolean onDevice() {
    return kind == Kind.FLATBUFFER && launch != Launch.PROCESS;
  }

  /** Where it runs: {@code host:builtin}, {@code device:shell:xnnpack}. */
  String where() {
    return switch (kind) {
      case SAVED_MODEL -> "tensorflow";
      case STORED -> "stored";
      case FLATBUFFER -> (onDevice() ? DEVICE + ":" + word(launch) : HOST) + ":" + word(kernels);
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
