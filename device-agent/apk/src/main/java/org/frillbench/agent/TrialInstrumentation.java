package org.frillbench.agent;

import android.app.Activity;
import android.app.Instrumentation;
import android.os.Bundle;
import android.os.Process;
import java.io.File;
import java.io.IOException;
import org.frillbench.agent.android.ArtProbe;
import org.frillbench.agent.android.PhoneProbe;
import org.frillbench.agent.engine.NativeLibrary;
import org.frillbench.agent.engine.TfliteEngine;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.trial.RequestService;
import org.frillbench.agent.trial.TrialListener;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.WireException;

/**
 * The agent as an app: {@code am instrument -w -r -e request FILE [-e report NAME] [-e sustained
 * true]}. Without a name the report is called after the request.
 */
public class TrialInstrumentation extends Instrumentation {

  /**
   * Above background work, and no higher than a thread that draws: what an app would give a model
   * it waits for. Set here, so that it is defined here and not by Android's default.
   */
  private static final int PRIORITY = Process.THREAD_PRIORITY_DISPLAY;

  /** The code of a status bundle in the middle of things. */
  private static final int IN_PROGRESS = 1;

  /** A cold phone shows an activity within two seconds. */
  private static final int LIMIT_SECONDS = 10;

  private final Foreground foreground;
  private Bundle arguments;

  /** Android makes it by its name. */
  public TrialInstrumentation() {
    this(new Foreground(LIMIT_SECONDS));
  }

  TrialInstrumentation(Foreground foreground) {
    this.foreground = foreground;
  }

  @Override
  public void onCreate(Bundle given) {
    super.onCreate(given);
    arguments = given == null ? new Bundle() : given;
    start();
  }

  /** Android calls this on a thread of its own, which does nothing else than the trial. */
  @Override
  public void onStart() {
    super.onStart();
    send(TrialListener.Step.START.id());
    Process.setThreadPriority(PRIORITY);
    Bundle result = new Bundle();
    try {
      result.putString("report", serve().getPath());
      finish(Activity.RESULT_OK, result);
    } catch (WireException | IOException e) {
      result.putString("shortMsg", "The request cannot be answered.");
      result.putString("longMsg", e.getMessage());
      finish(Activity.RESULT_CANCELED, result);
    }
  }

  private File serve() throws WireException, IOException {
    File request = new File(arguments.getString("request", ""));
    File report = ReportPlace.of(getTargetContext(), request, arguments.getString("report"));
    try {
      foreground.take(getTargetContext(), "true".equals(arguments.getString("sustained")));
    } catch (EngineException e) {
      RequestService.refuse(request, report, new Failure(e.kind(), e.getMessage()));
      return report;
    }
    File apk = new File(getTargetContext().getPackageCodePath());
    new RequestService(
            new TfliteEngine(NativeLibrary.INSTALLED),
            new PhoneProbe(new ArtProbe(apk), getTargetContext(), foreground),
            this::send,
            File::new)
        .serve(request, report);
    return report;
  }

  private void send(String message) {
    Bundle status = new Bundle();
    status.putString("step", message);
    sendStatus(IN_PROGRESS, status);
  }

  @Override
  public void callActivityOnResume(Activity activity) {
    super.callActivityOnResume(activity);
    foreground.resumed((TrialActivity) activity);
  }

  @Override
  public void callActivityOnPause(Activity activity) {
    foreground.paused();
    super.callActivityOnPause(activity);
  }
}
