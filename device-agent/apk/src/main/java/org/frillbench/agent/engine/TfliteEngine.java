package org.frillbench.agent.engine;

import java.io.File;
import org.frillbench.agent.android.PageSize;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.port.MessageText;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.TensorFlowLite;

/** TensorFlow Lite's Java API, as an app uses it. */
public final class TfliteEngine implements InferenceEngine {

  private final String missing;

  /** Loads the native library, so that no model's load time contains it. */
  public TfliteEngine(NativeLibrary library) {
    missing = loaded(library);
  }

  private static String loaded(NativeLibrary library) {
    try {
      library.load();
      TensorFlowLite.init();
      return null;
    } catch (EngineException e) {
      return e.getMessage();
    } catch (LinkageError e) {
      return "TensorFlow Lite does not load on this device: "
          + PageSize.objection(PageSize.bytes(), MessageText.of(e));
    }
  }

  @Override
  public LoadedModel load(File file, EngineSettings settings) throws EngineException {
    if (missing != null) {
      throw new EngineException(Failure.Kind.REQUEST, missing);
    }
    return new TfliteModel(useful(interpreter(file, settings)), file, settings);
  }

  /** The Java API verifies a file before it parses it, as the harness's host does. */
  private static Interpreter interpreter(File file, EngineSettings settings)
      throws EngineException {
    Interpreter.Options options =
        new Interpreter.Options()
            .setNumThreads(settings.threads)
            .setUseXNNPACK(settings.kernels == Kernels.XNNPACK);
    try {
      return new Interpreter(file, options);
    } catch (IllegalArgumentException e) {
      throw refused("TensorFlow Lite cannot run the model: " + MessageText.of(e));
    } catch (IllegalStateException e) {
      // The constructor's last step allocates the tensors.
      throw TfliteModel.unprepared(e);
    }
  }

  /** XNNPACK aborts the process over a graph without outputs, which passes the verifier. */
  private static Interpreter useful(Interpreter interpreter) throws EngineException {
    if (interpreter.getOutputTensorCount() == 0) {
      interpreter.close();
      throw refused("the model has no output, or one that is no tensor of it");
    }
    if (interpreter.getInputTensorCount() == 0) {
      interpreter.close();
      throw refused("the model has no input, and TensorFlow Lite's Java API cannot run it");
    }
    return interpreter;
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.MODEL_REFUSED, why);
  }
}
