package org.frillbench.agent.host;

import java.io.File;
import org.bytedeco.javacpp.Loader;
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
import org.frillbench.agent.wire.Kernels;

/**
 * TensorFlow Lite's C++ API. An interpreter made through the C API would run without XNNPACK in
 * this build of the runtime, three times slower than what the Java API on a phone runs.
 */
public final class TfliteEngine implements InferenceEngine {

  /**
   * Classes of the binding, each of which binds its native methods when it is first touched; that
   * of global functions is touched after the series only, for the version.
   */
  private static final Class<?>[] BINDING = {
    FlatBufferModel.class,
    BuiltinOpResolverWithXNNPACK.class,
    BuiltinOpResolverWithoutDefaultDelegates.class,
    InterpreterBuilder.class,
    Interpreter.class,
  };

  private final String missing;
  private final OperatorProfiler profiler;

  /** Loads the native library and its binding, so that no model's load time contains them. */
  public TfliteEngine() {
    this(null);
  }

  /** An engine whose interpreters all report to {@code profiler}; null for none. */
  TfliteEngine(OperatorProfiler profiler) {
    this.profiler = profiler;
    String reason = null;
    try {
      NativeLibraries.load();
      for (Class<?> part : BINDING) {
        Loader.load(part);
        Class.forName(part.getName());
      }
    } catch (LinkageError | ClassNotFoundException e) {
      reason = NativeLibraries.obstacle(Loader.Detector.getPlatform(), innermost(e));
    }
    missing = reason;
  }

  /**
   * JavaCPP's own says where it looked in the end, not why the file that it unpacked was useless.
   */
  private static Throwable innermost(Throwable e) {
    return e.getCause() == null ? e : innermost(e.getCause());
  }

  @Override
  public LoadedModel load(File file, EngineSettings settings) throws EngineException {
    if (missing != null) {
      throw refused("TensorFlow Lite does not load on this machine: " + missing);
    }
    FlatBufferModel model = verified(file);
    BuiltinOpResolver resolver =
        settings.kernels == Kernels.XNNPACK
            ? new BuiltinOpResolverWithXNNPACK()
            : new BuiltinOpResolverWithoutDefaultDelegates();
    try {
      Interpreter interpreter = interpreter(model, resolver, settings.threads);
      if (profiler != null) {
        profiler.attach(interpreter);
      }
      return new TfliteModel(model, resolver, useful(interpreter), settings.threads);
    } catch (EngineException | RuntimeException e) {
      resolver.close();
      model.close();
      throw e;
    }
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.REQUEST, why);
  }

  /** The model, once every offset of the file is known to stay inside it. */
  private static FlatBufferModel verified(File file) throws EngineException {
    FlatBufferModel model = FlatBufferModelBase.VerifyAndBuildFromFile(file.getPath());
    if (model == null || model.isNull()) {
      throw new EngineException(
          Failure.Kind.MODEL_REFUSED,
          RuntimeReason.with("the file is no TensorFlow Lite model, or a damaged one"));
    }
    return model;
  }

  private static Interpreter interpreter(
      FlatBufferModel model, BuiltinOpResolver resolver, int threads) throws EngineException {
    Interpreter interpreter = new Interpreter((Pointer) null);
    try (InterpreterBuilder builder = new InterpreterBuilder(model, resolver)) {
      if (builder.SetNumThreads(threads) != tensorflowlite.kTfLiteOk) {
        throw refused("TensorFlow Lite takes no interpreter of " + threads + " threads");
      }
      if (builder.apply(interpreter) != tensorflowlite.kTfLiteOk || interpreter.isNull()) {
        throw new EngineException(
            Failure.Kind.MODEL_REFUSED,
            RuntimeReason.with(
                "TensorFlow Lite "
                    + tensorflowlite.TfLiteVersion().getString()
                    + " cannot run the model"));
      }
    }
    return interpreter;
  }

  /** XNNPACK aborts the process over a graph without outputs, which passes the verifier. */
  private static Interpreter useful(Interpreter interpreter) throws EngineException {
    if (Indices.of(interpreter.outputs()).length == 0) {
      interpreter.close();
      throw new EngineException(
          Failure.Kind.MODEL_REFUSED,
          RuntimeReason.with("the model has no output, or one that is no tensor of it"));
    }
    return interpreter;
  }
}
