package org.frillbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.command.FrillBench;
import org.frillbench.cli.user.TemporaryFiles;

/**
 * Runs the commands that are used most, one after the other in one process, with a small student:
 * the launcher lets the JVM list the classes that they load, for its class-data archive.
 */
public final class ArchivedStarts {

  private static final String STUDENT = "al=0.5,ap=True,bd=2048,cop=True,ms=tiny,qat=True";

  private ArchivedStarts() {}

  /** One that fails, as a measurement does on a host without TensorFlow Lite, lists less. */
  public static void main(String[] args) throws IOException {
    Main.prepare();
    Path folder = TemporaryFiles.folder("starts");
    String run = folder.resolve("run.json").toString();
    run("--version");
    run("students", "list");
    run("students", "generate", "--name", STUDENT, "--out", folder.toString());
    String model = flatbuffer(folder);
    run("inspect", model);
    run("push-and-run", "--target", "host", "--quick", "--output", run, model);
    run("table", run);
    run("compare", run, run);
    run("choose", "--under", "1s", run);
    run("report", run, "--output", folder.resolve("report.html").toString());
    explanations(run);
    TemporaryFiles.remove();
    // What libraries left running does not keep the launcher waiting.
    System.exit(0);
  }

  /** Those of the options of every command; completion makes the models of all. */
  private static void explanations(String run) {
    run("--help");
    run("help", "gate");
    run("help", "statistics");
    run("explain", "NOT-SETTLED");
    run("tabel");
    run("table", "--no-such-option");
    run("completion", "bash");
    run("complete", "candidates", "--", run);
    run("complete", "serials");
  }

  private static String flatbuffer(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> models = files.filter(file -> file.toString().endsWith(".tflite")).toList();
      return models.isEmpty() ? "" : models.get(0).toString();
    }
  }

  private static void run(String... arguments) {
    FrillBench.execute(arguments);
  }
}
