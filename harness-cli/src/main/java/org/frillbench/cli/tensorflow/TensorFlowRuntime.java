package org.frillbench.cli.tensorflow;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.frillbench.tensorflow.wire.ArrayFile;
import org.frillbench.tensorflow.wire.ConvertTask;
import org.frillbench.tensorflow.wire.Request;
import org.frillbench.tensorflow.wire.RunTask;
import org.frillbench.tensorflow.wire.SignatureFacts;

/**
 * TensorFlow: its converter, and inferences of SavedModels. Every call runs in a process of its
 * own. Failures are {@link org.frillbench.cli.failure.CommandFailure}s: one sentence and an exit
 * code.
 */
public final class TensorFlowRuntime {

  private final TensorFlowProcess process;

  private TensorFlowRuntime(TensorFlowProcess process) {
    this.process = process;
  }

  /**
   * TensorFlow on this machine; its libraries are fetched where they are missing.
   *
   * @param offline whether nothing may be fetched
   * @param interrupted asked now and then; once true, a transfer is given up
   */
  public static TensorFlowRuntime open(
      boolean offline, TensorFlowListener listener, BooleanSupplier interrupted) {
    return new TensorFlowRuntime(
        new TensorFlowProcess(TensorFlowLibraries.ready(offline, listener, interrupted)));
  }

  /**
   * The inputs and outputs of a signature.
   *
   * @param savedModel the SavedModel's folder
   * @param signature its name; null for the default one, or the only one
   */
  public SignatureFacts describe(Path savedModel, String signature) throws InterruptedException {
    return process
        .answer(new Request(absolute(savedModel), signature, null, null), step -> {})
        .answer()
        .signature();
  }

  /**
   * Converts a SavedModel to a flatbuffer, which the task names.
   *
   * @param onStep receives each step as it begins, in a few words
   * @param onWarning receives what TensorFlow warned of, each bounded
   * @return TensorFlow's version
   */
  public String convert(
      Path savedModel,
      String signature,
      ConvertTask task,
      Consumer<String> onStep,
      Consumer<String> onWarning)
      throws InterruptedException {
    TensorFlowProcess.Outcome outcome =
        process.answer(new Request(absolute(savedModel), signature, task, null), onStep);
    outcome.messages().warnings().forEach(onWarning);
    return outcome.answer().version();
  }

  /**
   * Runs a SavedModel's signature, once for each of {@code calls}.
   *
   * @param signature its name; null for the default one, or the only one
   * @param calls the inputs of each inference
   * @param folder an existing empty folder that the outputs are written to
   * @param onStep receives each step as it begins, in a few words
   * @return the outputs of each inference by their names in the signature
   */
  public List<List<ArrayFile>> run(
      Path savedModel,
      String signature,
      List<List<ArrayFile>> calls,
      Path folder,
      Consumer<String> onStep)
      throws InterruptedException {
    RunTask task = new RunTask(calls, folder.toAbsolutePath().toString());
    return process
        .answer(new Request(absolute(savedModel), signature, null, task), onStep)
        .answer()
        .outputs();
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
