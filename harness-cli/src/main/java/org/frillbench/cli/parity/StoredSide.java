package org.frillbench.cli.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.input.NpyArray;
import org.frillbench.results.store.FileErrorText;

/**
 * Reference outputs in a folder: {@code NAME.npy} for each output, or folders {@code 1}, {@code 2},
 * … with such files for several inputs.
 */
final class StoredSide implements ParitySide {

  private static final String ENDING = ".npy";

  private final Path folder;
  private final List<String> names;
  private final SideModel model;

  private StoredSide(Path folder, List<String> names, SideModel model) {
    this.folder = folder;
    this.names = names;
    this.model = model;
  }

  /** The outputs in {@code folder}. */
  static StoredSide open(Path folder) {
    Path first = Files.isDirectory(folder.resolve("1")) ? folder.resolve("1") : folder;
    List<String> names = names(first);
    if (names.isEmpty()) {
      throw refused(
          folder
              + " is neither a SavedModel nor a folder of outputs, NAME.npy each: check the path");
    }
    List<Port> outputs = new ArrayList<>();
    for (String name : names) {
      NpyArray array = NpyArray.read(first.resolve(name + ENDING));
      outputs.add(Port.of(name, array.type().name(), array.shape()));
    }
    return new StoredSide(folder, names, new SideModel(null, null, List.of(), outputs));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, folder + " cannot be read: " + FileErrorText.of(e) + ".", e);
    }
  }

  @Override
  public SideModel model() {
    return model;
  }

  @Override
  public Computed run(List<List<FedFile>> sets) {
    List<List<Elements>> runs = new ArrayList<>();
    for (int set = 1; set <= sets.size(); set++) {
      Path place = folder.resolve(Integer.toString(set));
      boolean flat = sets.size() == 1 && !Files.isDirectory(place);
      if (!flat && !Files.isDirectory(place)) {
        throw refused(
            folder
                + " has no outputs of input "
                + set
                + ": store them in "
                + place
                + ", or compare fewer inputs");
      }
      runs.add(names.stream().map(name -> read((flat ? folder : place), name)).toList());
    }
    return new Computed(null, runs);
  }

  private static Elements read(Path place, String name) {
    NpyArray array = NpyArray.read(place.resolve(name + ENDING));
    return new Elements(array.type().name(), array.shape(), array.elements());
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
