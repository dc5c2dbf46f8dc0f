package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The native half of TensorFlow Lite's Java API on this machine: the classes are the phone's own,
 * and a small library of C, compiled here, puts this machine's TensorFlow Lite beneath them.
 */
public final class JavaApi {

  private static final String LIBRARY = "libtensorflowlite_jni.so";
  private static final List<String> SOURCES = List.of("interpreter.c", "tensor.c", "reporter.c");
  private static final List<String> HEADERS = List.of("tflite.h", "interpreter.h", "reporter.h");

  private static Path built;

  private JavaApi() {}

  /** Whether this is Linux on x86-64 with gcc and a JDK's {@code jni.h}: all else is skipped. */
  public static boolean isBuildable() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64")
        && Files.isRegularFile(include().resolve("jni.h"))
        && Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "gcc")));
  }

  private static Path include() {
    return Path.of(System.getProperty("java.home"), "include");
  }

  /** Loads the library. */
  public static void load() {
    System.load(library().toString());
  }

  /** The library's file, built once for each process. */
  public static synchronized Path library() {
    try {
      if (built == null) {
        built = build(Files.createTempDirectory("tensorflowlite-jni"));
      }
      return built;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path build(Path folder) throws IOException, InterruptedException {
    folder.toFile().deleteOnExit();
    List<String> command =
        new ArrayList<>(List.of("gcc", "-std=c11", "-O2", "-Wall", "-Werror", "-fPIC", "-shared"));
    command.add("-I" + include());
    command.add("-I" + include().resolve("linux"));
    Path library = folder.resolve(LIBRARY);
    command.addAll(List.of("-Wl,-z,defs", "-o", library.toString()));
    for (String header : HEADERS) {
      copied(header, folder);
    }
    for (String source : SOURCES) {
      command.add(copied(source, folder).toString());
    }
    // The very file that the host's engine loads, so that a process holds one runtime.
    command.add(Loader.load(tensorflowlite.class));
    Path log = folder.resolve("gcc.log");
    Process gcc =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (gcc.waitFor() != 0) {
      throw new IllegalStateException("gcc: " + Files.readString(log));
    }
    log.toFile().deleteOnExit();
    library.toFile().deleteOnExit();
    return library;
  }

  private static Path copied(String name, Path folder) throws IOException {
    Path copy = folder.resolve(name);
    try (InputStream source = JavaApi.class.getResourceAsStream(name)) {
      Files.copy(source, copy);
    }
    copy.toFile().deleteOnExit();
    return copy;
  }
}
