package org.frillbench.cli.command.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.command.options.NoiseOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.results.board.BoardFolder;
import org.frillbench.results.board.BoardSite;
import org.frillbench.results.board.BoardSource;
import org.frillbench.results.board.BoardSources;
import org.frillbench.results.history.Baselines;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.BuiltFolder;
import org.frillbench.results.store.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a site that shows many runs. */
@Command(
    name = "board",
    description = {
      "Writes many runs, of one device or several, as a static site: a first page that filters and"
          + " ranks their candidates, a report of each run, the run files, and board.json for"
          + " programs. Any web server shows it, and so does a browser without one.",
      "Candidates are ranked within a run, under the same settings; those that noise does not tell"
          + " apart share a rank. Devices are not ranked against each other."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "All runs of a folder:",
      "  frill-bench board results/runs --out site",
      "The same again with what has come since, and other tools' figures beside them:",
      "  frill-bench board results/runs table.json --out site --overwrite"
    })
public final class BoardCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "1..*",
      description =
          "Run files or journals, tables of publish or import, or folders of them. What is neither is"
              + " passed over in a folder, and where it is another file of frill-bench.")
  private List<Path> given = new ArrayList<>();

  @Mixin private FolderOption out;
  @Mixin private NoiseOption noise;
  @Spec private CommandSpec spec;

  /** A file, and whether it was found in a folder rather than named. */
  private record Found(Path file, boolean inFolder) {}

  @Override
  public Integer call() {
    List<Found> files = given.stream().flatMap(BoardCommand::found).toList();
    try {
      List<String> former = BoardFolder.former(out.path(), out.overwrite());
      try (BuiltFolder folder = BuiltFolder.at(out.path())) {
        BoardSources sources = new BoardSources(folder, noise.noise());
        List<BoardSource> taken = taken(files, sources);
        sources.requireDistinct();
        if (taken.isEmpty()) {
          throw new CommandFailure(
              ExitCode.REFUSED_INPUT, "there is no run in " + given.get(0) + ": name run files.");
        }
        BoardSite.commit(folder, taken, former);
      }
      spec.commandLine().getOut().println(out.path().resolve("index.html"));
      return ExitCode.DONE.code();
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    } catch (OutputException e) {
      throw new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e);
    }
  }

  private static Stream<Found> found(Path path) {
    try {
      return Files.isDirectory(path)
          ? Baselines.runFilesIn(path).stream().map(file -> new Found(file, true))
          : Stream.of(new Found(path, false));
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    }
  }

  /** On all cores, because reading runs takes longer than all else. */
  private static List<BoardSource> taken(List<Found> files, BoardSources sources) {
    Consumer<String> notices = Notices.on(System.err);
    OtherFiles others = new OtherFiles();
    // An exception would leave the stream while others of its threads still write.
    Queue<CommandFailure> failures = new ConcurrentLinkedQueue<>();
    List<BoardSource> taken =
        files.parallelStream()
            .filter(file -> failures.isEmpty())
            .map(file -> taken(file, sources, others, notices, failures))
            .flatMap(Collection::stream)
            .toList();
    if (!failures.isEmpty()) {
      throw failures.element();
    }
    others.announce(notices);
    return taken;
  }

  private static List<BoardSource> taken(
      Found found,
      BoardSources sources,
      OtherFiles others,
      Consumer<String> notices,
      Queue<CommandFailure> failures) {
    try {
      return sources.of(found.file());
    } catch (RunFileException e) {
      if (found.inFolder()) {
        notices.accept(e.getMessage());
      } else if (!others.passOver(found.file())) {
        failures.add(new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e));
      }
    } catch (OutputException e) {
      failures.add(new CommandFailure(ExitCode.OUTPUT_FAILED, e.getMessage(), e));
    }
    return List.of();
  }
}
