package org.frillbench.agent.host;

import java.io.File;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithXNNPACK;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.FlatBufferModelBase;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InferenceEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Failure;

/**
 * TensorFlow Lite's C++ API. An interpreter made through the C API would run without XNNPACK in
 * this build of the runtime, three times slower than what the Java API on a phone runs.
 */
public final class TfliteEngine implements InferenceEngine {

  /** The engine's name in requests and records. */
  public static final String NAME = "tflite";

  @Override
  public LoadedModel load(File file, EngineSettings settings) throws EngineException {
    if (!NAME.equals(settings.engine)) {
      throw new EngineException(
          Failure.Kind.REQUEST, "this agent has no engine " + settings.engine + ", only " + NAME);
    }
    // The verifier walks the whole file: what it lets through cannot crash the loader.
    FlatBufferModel model = FlatBufferModelBase.VerifyAndBuildFromFile(file.getPath());
    if (model == null || model.isNull()) {
      throw new EngineException(
          Failure.Kind.MODEL_REFUSED, "TensorFlow Lite's verifier refuses the file as damaged");
    }
    BuiltinOpResolver resolver = resolver(settings.kernels);
    Interpreter interpreter = new Interpreter((Pointer) null);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
      builder.SetNumThreads(settings.threads);
      if (builder.apply(interpreter) != tensorflowlite.kTfLiteOk || interpreter.isNull()) {
        resolver.close();
        model.close();
        throw new EngineException(
            Failure.Kind.MODEL_REFUSED,
            "TensorFlow Lite cannot run the model: it has an operator that this runtime lacks");
      }
    }
    return new TfliteModel(model, resolver, interpreter, settings);
  }

  private static BuiltinOpResolver resolver(String kernels) throws EngineException {
    return switch (kernels) {
      case EngineSettings.XNNPACK -> new BuiltinOpResolverWithXNNPACK();
      case EngineSettings.BUILTIN -> new BuiltinOpResolverWithoutDefaultDelegates();
      default ->
          throw new EngineException(
              Failure.Kind.REQUEST,
              "this agent has no kernels "
                  + kernels
                  + ", only "
                  + EngineSettings.XNNPACK
                  + " and "
                  + EngineSettings.BUILTIN);
    };
  }
}
