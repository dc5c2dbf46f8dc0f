package org.frillbench.agent.host;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.TelemetryProfiler;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportBeginOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportEndOpInvokeEvent_TfLiteTelemetryProfilerStruct_int;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportSettings_TfLiteTelemetryProfilerStruct_BytePointer_TfLiteTelemetrySettings;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportTelemetryEvent_TfLiteTelemetryProfilerStruct_BytePointer_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetryProfilerStruct.ReportTelemetryOpEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long;
import org.bytedeco.tensorflowlite.TfLiteTelemetrySettings;
import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.frillbench.agent.timing.Ticker;

/**
 * TensorFlow Lite's telemetry profiler: the runtime calls before and after each of its own
 * operators, and reports XNNPACK's after each inference with XNNPACK's own times.
 */
final class OperatorProfiler {

  private static final long NS_PER_US = 1000;

  private final Ticker ticker;
  private final OperatorLog log = new OperatorLog();
  private final TfLiteTelemetryProfilerStruct calls = new TfLiteTelemetryProfilerStruct();
  private final Begin begin = new Begin();
  private final End end = new End();
  private final Reported reported = new Reported();
  private final Event event = new Event();
  private final OpEvent opEvent = new OpEvent();
  private final ReportedSettings settings = new ReportedSettings();
  private final TelemetryProfiler profiler;
  private long beganNs;

  OperatorProfiler(Ticker ticker) {
    this.ticker = ticker;
    // The runtime calls each of them without asking whether it is there.
    calls.ReportTelemetryEvent(event);
    calls.ReportTelemetryOpEvent(opEvent);
    calls.ReportSettings(settings);
    calls.ReportBeginOpInvokeEvent(begin);
    calls.ReportEndOpInvokeEvent(end);
    calls.ReportOpInvokeEvent(reported);
    profiler = tensorflowlite.MakeTfLiteTelemetryProfiler(calls);
  }

  /** Must come before allocation: only then does XNNPACK time its operators. */
  void attach(Interpreter interpreter) {
    interpreter.AddProfiler(profiler);
  }

  OperatorLog log() {
    return log;
  }

  private final class Begin
      extends ReportBeginOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long {
    @Override
    public int call(
        TfLiteTelemetryProfilerStruct struct, BytePointer name, long index, long subgraph) {
      int place = log.operator(name::getString, index, false);
      beganNs = ticker.nanos();
      return place;
    }
  }

  private final class End extends ReportEndOpInvokeEvent_TfLiteTelemetryProfilerStruct_int {
    @Override
    public void call(TfLiteTelemetryProfilerStruct struct, int place) {
      log.took(place, ticker.nanos() - beganNs);
    }
  }

  private final class Reported
      extends ReportOpInvokeEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long {
    @Override
    public void call(
        TfLiteTelemetryProfilerStruct struct,
        BytePointer name,
        long elapsedUs,
        long index,
        long subgraph) {
      log.took(log.operator(name::getString, index, true), elapsedUs * NS_PER_US);
    }
  }

  private static final class Event
      extends ReportTelemetryEvent_TfLiteTelemetryProfilerStruct_BytePointer_long {
    @Override
    public void call(TfLiteTelemetryProfilerStruct struct, BytePointer name, long status) {}
  }

  private static final class OpEvent
      extends ReportTelemetryOpEvent_TfLiteTelemetryProfilerStruct_BytePointer_long_long_long {
    @Override
    public void call(
        TfLiteTelemetryProfilerStruct struct,
        BytePointer name,
        long index,
        long subgraph,
        long status) {}
  }

  private static final class ReportedSettings
      extends ReportSettings_TfLiteTelemetryProfilerStruct_BytePointer_TfLiteTelemetrySettings {
    @Override
    public void call(
        TfLiteTelemetryProfilerStruct struct, BytePointer name, TfLiteTelemetrySettings settings) {}
  }
}
