package org.frillbench.agent.host;

import com.google.gson.Gson;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.agent.wire.Wire;

/**
 * The files that the agent needs out of this process's class path: a JVM opens all of them to find
 * a resource in the last.
 */
final class AgentClassPath {

  private AgentClassPath() {}

  /** A class path; the whole one of this process where its files are arranged in another way. */
  static String value() {
    List<Path> files = new ArrayList<>();
    // JavaCPP reads a resource of its own in every process: it is first, so that no other is
    // opened.
    for (Class<?> binding : List.of(Loader.class, tensorflowlite.class)) {
      Path jar = CodePlace.of(binding);
      files.add(jar);
      files.add(nativeJar(jar));
    }
    for (Class<?> part : List.of(HostAgent.class, Wire.class, Gson.class)) {
      files.add(CodePlace.of(part));
    }
    return files.stream().allMatch(Files::exists)
        ? files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  /** The jar with a binding's native libraries, which Maven stores beside the binding's own. */
  static Path nativeJar(Path jar) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    return jar.resolveSibling(name + "-" + Loader.Detector.getPlatform() + ".jar");
  }
}
