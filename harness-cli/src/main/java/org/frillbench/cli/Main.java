package org.frillbench.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.cli.user.UserFolders;

/** The {@code frill-bench} command. */
public final class Main {

  private Main() {}

  /**
   * What libraries keep for the user is stored where the rest is. Picocli searches no library for
   * Groovy, and no package for types that no option has.
   */
  static void prepare() {
    System.setProperty("picocli.disable.closures", "true");
    System.setProperty("picocli.converters.excludes", "java.(sql|time).*");
    System.setProperty("user.home", UserFolders.home().toString());
    System.setProperty("frillbench.archives", UserFolders.cache().resolve("agent").toString());
    Optional<Path> libraries = UserFolders.libraries();
    if (libraries.isPresent()) {
      System.setProperty("org.bytedeco.javacpp.cachedir", libraries.get().toString());
    }
  }

  /** The launcher, too, knows of a locale that has ASCII alone, and hides it from the JVM. */
  private static void reduceOutput() {
    Charset out = charset("stdout");
    Charset err = charset("stderr");
    if (!out.equals(StandardCharsets.UTF_8) || !err.equals(StandardCharsets.UTF_8)) {
      ReducedOutput.install(out, err);
    }
  }

  /** On Windows a console has a charset of its own; Java 17 uses the older of the two names. */
  private static Charset charset(String stream) {
    if (Boolean.getBoolean("frillbench.ascii")) {
      return StandardCharsets.US_ASCII;
    }
    String name = System.getProperty(stream + ".encoding");
    if (name == null) {
      String usual = System.getProperty("native.encoding", "UTF-8");
      name = System.getProperty("sun." + stream + ".encoding", usual);
    }
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  /**
   * Runs the command line and ends the process with its exit code. The JVM itself would end with 1
   * after anything uncaught, and that is a verdict.
   */
  public static void main(String[] args) {
    try {
      reduceOutput();
      prepare();
      int code = FrillBench.execute(args);
      TemporaryFiles.remove();
      System.exit(code);
    } catch (Throwable e) {
      // Also where there is no memory left for the sentence, or for loading another class.
      try {
        System.err.println("frill-bench: this is a bug of ours: " + e);
      } finally {
        Runtime.getRuntime().halt(ExitCode.BUG.code());
      }
    }
  }
}
