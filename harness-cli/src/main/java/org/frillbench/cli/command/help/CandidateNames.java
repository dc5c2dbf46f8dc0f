package org.frillbench.cli.command.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.record.Subject;
import org.frillbench.results.store.RunStore;

/** The candidates that files name: models, run files, and folders of either. */
final class CandidateNames {

  private static final String MODEL = ".tflite";
  private static final List<String> RUNS = List.of(".json", ".journal");

  /** A completion has to be quick. */
  private static final int MOST_FILES = 10;

  private CandidateNames() {}

  /** The names in the files among {@code words}, each once; what cannot be read names none. */
  static List<String> in(List<String> words) {
    return words.stream()
        .flatMap(CandidateNames::files)
        .flatMap(CandidateNames::named)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Path> files(String word) {
    try {
      Path path = Path.of(word);
      return Files.isDirectory(path) ? inFolder(path).stream() : Stream.of(path);
    } catch (InvalidPathException | IOException e) {
      return Stream.empty();
    }
  }

  /** Models, and the newest of the run files, whose names begin with their date. */
  private static List<Path> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
      return Stream.concat(
              all.stream().filter(file -> file.toString().endsWith(MODEL)),
              all.stream().filter(CandidateNames::isRun).limit(MOST_FILES))
          .toList();
    }
  }

  private static boolean isRun(Path file) {
    return RUNS.stream().anyMatch(file.toString()::endsWith);
  }

  private static Stream<String> named(Path file) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(MODEL)) {
      return Stream.of(name.substring(0, name.length() - MODEL.length()));
    }
    if (!isRun(file) || !Files.isRegularFile(file)) {
      return Stream.empty();
    }
    try {
      return RunStore.read(file).run().plan().subjects().candidates().stream().map(Subject::name);
    } catch (RunFileException e) {
      return Stream.empty();
    }
  }
}
