package org.frillbench.agent.host;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of a JVM that times: this one's Java and class path, nothing beside the loop.
 */
public final class ChildJvm {

  /** Where JavaCPP unpacks libraries, if not below the home folder. */
  static final String LIBRARIES = "org.bytedeco.javacpp.cachedir";

  private ChildJvm() {}

  /**
   * The command that runs {@code main}.
   *
   * @param crashLog where a crash in native code would leave its report
   */
  public static List<String> command(Path crashLog, Class<?> main, String... arguments) {
    return command(
        crashLog, System.getProperty("java.class.path"), List.of(), main, List.of(arguments));
  }

  /** The same with a class path and further flags. */
  static List<String> command(
      Path crashLog,
      String classPath,
      List<String> further,
      Class<?> main,
      List<String> arguments) {
    List<String> command = java();
    command.add("-cp");
    command.add(classPath);
    command.addAll(flags(crashLog));
    command.addAll(further);
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /**
   * The command that runs another program, with a class path and a heap of its own; it ends with
   * this process as ours do.
   *
   * @param classPath its files, and that of {@link WatchedProgram}
   * @param heapMib the most that its Java heap may take, MiB
   * @param main its main class
   */
  static List<String> command(
      Path crashLog, List<Path> classPath, int heapMib, String main, String... arguments) {
    List<String> command = java();
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.addAll(flags(crashLog));
    // The last one counts.
    command.add("-Xmx" + heapMib + "m");
    command.add(WatchedProgram.class.getName());
    command.add(main);
    command.addAll(List.of(arguments));
    return command;
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    if (File.separatorChar == '/') {
      // The JVM's own way to leave no core file ends a crash with exit code 1, not with a signal.
      // What a terminal sends reaches children, too: their parent decides when they end.
      command.addAll(List.of("/bin/sh", "-c", "trap '' HUP INT; ulimit -c 0; exec \"$0\" \"$@\""));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    return command;
  }

  /**
   * The flags of that command line, for JVMs that are started in another way.
   *
   * @param crashLog where a crash in native code would leave its report
   */
  public static List<String> flags(Path crashLog) {
    List<String> flags = new ArrayList<>();
    String libraries = System.getProperty(LIBRARIES);
    if (libraries != null) {
      flags.add("-D" + LIBRARIES + "=" + libraries);
    }
    Collections.addAll(
        flags,
        "-Xmx256m",
        // No thread of a collector beside the loop, and no file under /tmp/hsperfdata.
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:ErrorFile=" + crashLog,
        // Libraries are unpacked there.
        "-Duser.home=" + System.getProperty("user.home"),
        // JavaCPP would count the mapped model against the Java heap, and free pointers by a
        // thread.
        "-Dorg.bytedeco.javacpp.maxBytes=0",
        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
        "-Dorg.bytedeco.javacpp.nopointergc=true");
    return flags;
  }
}
