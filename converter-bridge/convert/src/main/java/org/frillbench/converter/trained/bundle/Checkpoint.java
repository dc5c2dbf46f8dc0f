package org.frillbench.converter.trained.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;
import org.frillbench.converter.trained.keras.KerasMetadata;

/** Finds a bundle where a user names a checkpoint or a SavedModel. */
public final class Checkpoint {

  private static final String STATE_FILE = "checkpoint";
  private static final int MAX_STATE_BYTES = 1 << 20;
  private static final Pattern LATEST =
      Pattern.compile("^\\s*model_checkpoint_path:\\s*\"([^\"]+)\"", Pattern.MULTILINE);
  private static final Pattern NUMBER = Pattern.compile("-(\\d{1,18})\\.index$");

  private Checkpoint() {}

  /**
   * Opens the bundle at {@code path}: the prefix or index of a checkpoint, a folder of checkpoints,
   * of which the latest is taken, or a SavedModel's folder.
   *
   * @throws WeightsException if there is none, or it cannot be read
   */
  public static WeightFile open(Path path) throws WeightsException {
    Path index = index(path);
    return TensorBundle.open(
        index,
        index.equals(variables(path)) ? KerasMetadata.of(path) : Optional.<KerasConfig>empty());
  }

  /**
   * Returns the checkpoint that {@link #open} takes, without the suffixes of its files.
   *
   * @throws WeightsException if there is none
   */
  public static Path prefix(Path path) throws WeightsException {
    Path index = index(path);
    String name = index.getFileName().toString();
    return index.resolveSibling(
        name.substring(0, name.length() - TensorBundle.INDEX_SUFFIX.length()));
  }

  private static Path variables(Path savedModel) {
    return savedModel.resolve("variables").resolve("variables" + TensorBundle.INDEX_SUFFIX);
  }

  private static Path index(Path path) throws WeightsException {
    if (Files.exists(variables(path))) {
      return variables(path);
    }
    if (Files.isDirectory(path)) {
      return latest(path);
    }
    String name = String.valueOf(path.getFileName());
    return name.endsWith(TensorBundle.INDEX_SUFFIX)
        ? path
        : path.resolveSibling(name + TensorBundle.INDEX_SUFFIX);
  }

  private static Path latest(Path folder) throws WeightsException {
    try {
      Path state = folder.resolve(STATE_FILE);
      return Files.isRegularFile(state) ? named(folder, state) : highest(folder);
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.unreadable(folder, e);
    }
  }

  /** The folder may have been moved since, so only the file's own name counts. */
  private static Path named(Path folder, Path state) throws IOException {
    if (Files.size(state) > MAX_STATE_BYTES) {
      throw WeightsException.damaged(state, "it is too long");
    }
    String text = Files.readString(state, StandardCharsets.ISO_8859_1);
    Matcher latest = LATEST.matcher(text);
    if (!latest.find()) {
      throw WeightsException.damaged(state, "it names no model_checkpoint_path");
    }
    String name = latest.group(1).replaceFirst("(?s)^.*[/\\\\]", "");
    Path index = index(folder, state, name);
    if (!Files.exists(index)) {
      throw new WeightsException(
          state
              + " names "
              + name
              + " as the latest checkpoint, and "
              + index
              + " does not exist.");
    }
    return index;
  }

  private static Path index(Path folder, Path state, String name) throws WeightsException {
    try {
      return folder.resolve(name + TensorBundle.INDEX_SUFFIX);
    } catch (InvalidPathException e) {
      throw WeightsException.damaged(state, "its model_checkpoint_path is no file name", e);
    }
  }

  private static Path highest(Path folder) throws IOException {
    List<Path> indices = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "*" + TensorBundle.INDEX_SUFFIX)) {
      files.forEach(indices::add);
    }
    return indices.stream()
        .max(Comparator.comparingLong(Checkpoint::number).thenComparing(Path::compareTo))
        .orElseThrow(
            () -> new WeightsException(folder + " has no checkpoint: no file ends in .index."));
  }

  private static long number(Path index) {
    Matcher number = NUMBER.matcher(index.getFileName().toString());
    return number.find() ? Long.parseLong(number.group(1)) : -1;
  }
}
