package org.frillbench.agent.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a child JVM is started.
 *
 * @param line its command line
 * @param environment variables that are added to this process's own
 * @param crashLog what a crash in native code leaves
 * @param archive the archive that it is to make of its classes
 * @param draft where that is written; absent with {@code archive}
 */
record ChildCommand(
    List<String> line,
    Map<String, String> environment,
    CrashLog crashLog,
    Optional<ClassArchive> archive,
    Optional<Path> draft) {

  /** The agent on one request, beneath {@code root}. */
  static ChildCommand agent(Path root, Path request, Path report, ProcessConditions conditions) {
    List<String> files = List.of(root.toString(), request.toString(), report.toString());
    return agent(HostAgent.class, report, /* timed= */ true, files).under(conditions);
  }

  /** The profiler, which starts as the agent that measures does, because it times operators. */
  static ChildCommand profiler(Path request, Path report, ProcessConditions conditions) {
    List<String> files = List.of(request.toString(), report.toString());
    return agent(ProfileAgent.class, report, /* timed= */ true, files).under(conditions);
  }

  private ChildCommand under(ProcessConditions conditions) {
    List<String> wrapped = new ArrayList<>(conditions.wrapper());
    wrapped.addAll(line);
    return new ChildCommand(wrapped, conditions.environment(), crashLog, archive, draft);
  }

  /** The agent on several requests for outputs alone. */
  static ChildCommand untimedAgent(List<Path> requests, List<Path> reports) {
    Path first = reports.get(0);
    List<String> arguments = new ArrayList<>(List.of(first.toAbsolutePath().getRoot().toString()));
    for (int i = 0; i < requests.size(); i++) {
      arguments.add(requests.get(i).toString());
      arguments.add(reports.get(i).toString());
    }
    return agent(HostAgent.class, first, /* timed= */ false, arguments);
  }

  private static ChildCommand agent(
      Class<?> main, Path report, boolean timed, List<String> arguments) {
    List<String> flags = new ArrayList<>(NativeLibraries.flags());
    return of(main, AgentClassPath.value(), flags, report, timed, arguments);
  }

  /** Another {@code main} of ours, which times nothing. */
  static ChildCommand of(Class<?> main, Path report, List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    return of(main, classPath, List.of(), report, /* timed= */ false, arguments);
  }

  /**
   * A {@code main} with a class path and further flags.
   *
   * @param timed whether it times something: then it makes no archive, and uses the agent's, which
   *     has nearly all of its classes
   */
  static ChildCommand of(
      Class<?> main,
      String classPath,
      List<String> flags,
      Path report,
      boolean timed,
      List<String> arguments) {
    Path crashLog = ErrorFile.beside(report, ".crash");
    Optional<ClassArchive> archive = ClassArchive.of(timed ? HostAgent.class : main, classPath);
    Optional<Path> sound = archive.flatMap(ClassArchive::sound);
    Optional<Path> draft =
        timed || sound.isPresent() ? Optional.empty() : archive.flatMap(ClassArchive::draft);
    List<String> all = new ArrayList<>(flags);
    sound.ifPresent(file -> all.addAll(ClassArchive.flags(file)));
    draft.ifPresent(
        file -> all.addAll(List.of("-XX:ArchiveClassesAtExit=" + file, Rehearsal.flag())));
    return new ChildCommand(
        ChildJvm.command(crashLog, classPath, all, main, arguments),
        Map.of(),
        new CrashLog(crashLog),
        archive,
        draft);
  }

  /** A program that is not on this process's class path. */
  static ChildCommand foreign(
      Path report, List<Path> classPath, int heapMib, String main, String... arguments) {
    Path crashLog = ErrorFile.beside(report, ".crash");
    List<Path> whole = new ArrayList<>(classPath);
    whole.add(CodePlace.of(WatchedProgram.class));
    return new ChildCommand(
        ChildJvm.command(crashLog, whole, heapMib, main, arguments),
        Map.of(),
        new CrashLog(crashLog),
        Optional.empty(),
        Optional.empty());
  }

  /** Starts it, with {@code errors} as its standard error. */
  Process start(ErrorFile errors) throws IOException {
    // What an earlier process left there is not this one's.
    errors.remove();
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    errors.redirect(builder);
    Process process = builder.start();
    LiveChildren.add(process);
    return process;
  }

  /** Stores the archive of a process that has ended well. */
  void ended(int exitCode) {
    if (exitCode == 0) {
      draft.ifPresent(file -> archive.orElseThrow().keep(file));
    }
  }

  /** Removes what a process has left unfinished. */
  void discard() {
    crashLog.remove();
    draft.ifPresent(file -> file.toFile().delete());
  }
}
