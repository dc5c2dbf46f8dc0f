package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.command.Configuration;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.RunOrigin;
import org.frillbench.results.document.ShellLine;
import org.frillbench.results.record.Invocation;
import org.frillbench.results.record.RunFileException;
import org.frillbench.results.store.UnfinishedRun;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The unfinished run that a command carries on. */
public final class ResumeOption {

  private static final String NAME = "--resume";

  @Option(
      names = NAME,
      paramLabel = "RUN",
      description = {
        "Carry on a run that ended early: its journal, which needs nothing else, or its run file"
            + " together with the command that made it. What was measured is not measured again."
      })
  @Under(OptionHeading.OUTPUT)
  private Path file;

  /** What {@link #file} holds, once read: it may be large, and the command is given twice. */
  private UnfinishedRun unfinished;

  /** Whether a run is carried on. */
  public boolean given() {
    return file != null;
  }

  /** What is carried on: a run file or a journal. */
  Optional<Path> named() {
    return Optional.ofNullable(file);
  }

  /**
   * Whether the run that is carried on has written {@code report} beside its own file. Such a file
   * was not there when the run began, which is what a run's command requires, so one that is newer
   * is taken for it.
   */
  boolean wrote(Path report) {
    try {
      return file != null
          && Files.exists(report)
          && !Files.isSameFile(report, file)
          && !Files.getLastModifiedTime(report)
              .toInstant()
              .isBefore(Instant.parse(read().run().run().started()));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Gives the command again that made the run, where {@code --resume} is all that is given.
   *
   * @param spec the command that is given
   * @return its exit code; empty where the command is given here
   */
  public Optional<Integer> again(CommandSpec spec) {
    ParseResult parsed = spec.commandLine().getParseResult();
    // What every command has, such as --quiet, says nothing of the run.
    long given = parsed.matchedArgs().stream().filter(each -> !each.inherited()).count();
    if (file == null || given > 1) {
      return Optional.empty();
    }
    Invocation made =
        read()
            .invocation()
            .orElseThrow(
                () ->
                    refused(
                        file
                            + " does not hold the command that made it, as a journal does: give"
                            + " that command, with "
                            + NAME
                            + " "
                            + file
                            + "."));
    if (!made.folder().equals(RunOrigin.of(List.of()).invocation().folder())) {
      throw refused(
          "the run of " + file + " was started in " + made.folder() + ": resume it from there.");
    }
    // Journals are untrusted: what is given again is this command and no other.
    require(
        spec,
        made.command().filter(spec.name()::equals).isPresent(),
        file
            + " is a run of another command: "
            + (made.arguments().isEmpty()
                ? "one without --resume"
                : String.join(" ", made.arguments())));
    List<String> arguments = new ArrayList<>(made.arguments());
    arguments.add(NAME);
    arguments.add(file.toString());
    // It has the defaults of that time as options.
    spec.root().commandLine().setDefaultValueProvider(null);
    return Optional.of(spec.root().commandLine().execute(arguments.toArray(String[]::new)));
  }

  /** The origin of the run of the command of {@code spec}. */
  public RunOrigin origin(CommandSpec spec) {
    RunOrigin origin = RunOrigin.of(GivenArguments.without(Configuration.words(spec), NAME));
    return file == null ? origin : origin.resuming(read());
  }

  /**
   * Says where a run is, and with which command it goes on.
   *
   * @param early whether it ended before its plan did
   */
  public void announce(Path run, boolean early, CommandSpec spec) {
    System.err.println("Run file: " + run);
    if (early) {
      System.err.println("Go on with: " + command(origin(spec).invocation().arguments(), run));
    }
  }

  /** The command line that carries {@code run} on, which that of {@code words} has made. */
  public static String command(List<String> words, Path run) {
    List<String> again = new ArrayList<>(GivenArguments.withoutEnd(words));
    again.addAll(ShellLine.option(NAME, run.toString()));
    return ShellLine.of(again);
  }

  private UnfinishedRun read() {
    try {
      if (unfinished == null || !unfinished.file().equals(file)) {
        unfinished = UnfinishedRun.read(file);
      }
      return unfinished;
    } catch (RunFileException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ".", e);
    }
  }

  private static CommandFailure refused(String sentence) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, sentence);
  }
}
