package org.frillbench.agent;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import android.app.Activity;
import android.app.Application;
import android.app.Instrumentation;
import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.os.Environment;
import android.os.PowerManager;
import android.view.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.frillbench.agent.host.JavaApi;
import org.frillbench.agent.host.TestModel;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialReport;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadow.api.Shadow;
import org.robolectric.shadows.ShadowApplication;
import org.robolectric.shadows.ShadowEnvironment;
import org.robolectric.shadows.ShadowPowerManager;
import org.robolectric.util.ReflectionHelpers;

@RunWith(AndroidRunner.class)
@Config(sdk = {25, 29, 35})
public final class TrialInstrumentationTest {

  @Rule public TemporaryFolder temporary = new TemporaryFolder();

  private final Application app = RuntimeEnvironment.getApplication();
  private Agent agent;
  private Path folder;

  /** The instrumentation, with what it tells the shell caught on its way. */
  private static final class Agent extends TrialInstrumentation {
    final List<String> told = new CopyOnWriteArrayList<>();
    final CountDownLatch finished = new CountDownLatch(1);
    volatile int code;
    volatile Bundle result;
    volatile Thread thread;

    Agent(int limitSeconds) {
      super(new Foreground(limitSeconds));
    }

    @Override
    public void sendStatus(int resultCode, Bundle results) {
      thread = Thread.currentThread();
      told.add(resultCode + " " + results.getString("step"));
    }

    @Override
    public void finish(int resultCode, Bundle results) {
      code = resultCode;
      result = results;
      finished.countDown();
    }
  }

  /** A phone that has the mode; Robolectric's has not. */
  @Implements(PowerManager.class)
  public static class SustainedPower extends ShadowPowerManager {
    @Implementation
    protected boolean isSustainedPerformanceModeSupported() {
      return true;
    }
  }

  @Before
  public void prepare() {
    assumeTrue(JavaApi.isBuildable());
    JavaApi.load();
    folder = temporary.getRoot().toPath();
    ShadowEnvironment.setExternalStorageState(Environment.MEDIA_MOUNTED);
    ShadowEnvironment.addExternalDir("shared");
    attach(new Agent(30));
  }

  private void attach(Agent attached) {
    agent = attached;
    ReflectionHelpers.setField(Instrumentation.class, agent, "mAppContext", app);
  }

  private void launch(Path request, String... extras) {
    Bundle arguments = new Bundle();
    arguments.putString("request", request.toString());
    for (int i = 0; i < extras.length; i += 2) {
      arguments.putString(extras[i], extras[i + 1]);
    }
    agent.onCreate(arguments);
  }

  private Intent nextStarted() {
    ShadowApplication shadow = Shadow.extract(app);
    return shadow.getNextStartedActivity();
  }

  /** Does what Android does on {@code startActivity}, and gives back the activity. */
  private ActivityController<TrialActivity> comeUp() throws InterruptedException {
    Intent asked = nextStarted();
    for (int i = 0; asked == null && i < 300; i++) {
      Thread.sleep(20);
      asked = nextStarted();
    }
    assertNotNull("nobody asked for the activity", asked);
    assertTrue((asked.getFlags() & Intent.FLAG_ACTIVITY_NEW_TASK) != 0);
    ActivityController<TrialActivity> controller =
        Robolectric.buildActivity(TrialActivity.class, asked).create().start();
    ReflectionHelpers.setField(Activity.class, controller.get(), "mInstrumentation", agent);
    return controller.resume();
  }

  private TrialReport finished() throws Exception {
    assertTrue(agent.finished.await(30, TimeUnit.SECONDS));
    assertEquals(agent.result.toString(), Activity.RESULT_OK, agent.code);
    Path report = Path.of(agent.result.getString("report"));
    assertEquals("t-1.report.json", report.getFileName().toString());
    return Requests.report(report);
  }

  private Path request() throws IOException {
    return Requests.of(TestModel.quadrupled().in(folder), Kernels.XNNPACK);
  }

  @Test
  public void aTrialRunsOffTheMainThreadAndStreamsItsSteps() throws Exception {
    launch(request());
    comeUp();
    TrialReport report = finished();
    assertNull(report.failure);
    assertEquals(5, report.samplesNs.length);
    assertEquals(List.of("1 start", "1 load", "1 warm-up", "1 time", "1 report"), agent.told);
    assertFalse(agent.thread == Thread.currentThread());
    assertEquals(Kernels.XNNPACK, report.used.kernels);
    assertEquals(Integer.valueOf(2), report.used.delegatedNodes);
    assertEquals(true, report.before.process.foreground);
    assertEquals(true, report.after.process.foreground);
    assertEquals(report.before.process.pauses, report.after.process.pauses);
    assertNull(report.after.process.sustainedPerformance);
  }

  @Test
  @SuppressWarnings("deprecation")
  public void theReportIsStoredWhereTheShellMayRead() throws Exception {
    launch(request());
    comeUp();
    finished();
    Path folder = Path.of(agent.result.getString("report")).getParent();
    assertEquals(
        Build.VERSION.SDK_INT >= 29
            ? app.getExternalMediaDirs()[0].toPath()
            : app.getExternalCacheDir().toPath(),
        folder);
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  public void wholeOutputsAreStoredBesideTheReport() throws Exception {
    Path model = TestModel.quadrupled().in(folder);
    launch(
        Requests.in(
            folder, Requests.asking(model, Kernels.XNNPACK).with(new OutputsRequest(null))));
    comeUp();
    TrialReport report = finished();
    Path outputs = Path.of(agent.result.getString("report") + ".outputs");
    assertEquals(report.output.digest, HexDigest.sha256(outputs.toFile()));
    assertEquals(16, report.outputs.bytes());
    Files.delete(outputs);
  }

  @Test
  @SuppressWarnings("deprecation")
  public void theActivityKeepsTheScreenOnOverTheLock() throws Exception {
    launch(request());
    TrialActivity activity = comeUp().get();
    int wanted =
        WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
            | WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON
            | WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED;
    assertEquals(wanted, activity.getWindow().getAttributes().flags & wanted);
    finished();
  }

  @Test
  @Config(shadows = SustainedPower.class)
  public void sustainedPerformanceIsTurnedOnWhereThePhoneHasIt() throws Exception {
    launch(request(), "sustained", "true");
    comeUp();
    assertEquals(true, finished().before.process.sustainedPerformance);
  }

  @Test
  public void aPhoneWithoutSustainedPerformanceIsReportedAsSuch() throws Exception {
    launch(request(), "sustained", "true");
    comeUp();
    assertEquals(false, finished().before.process.sustainedPerformance);
  }

  @Test
  public void aDeviceThatDoesNotShowTheAgentFailsTheTrial() throws Exception {
    attach(new Agent(1));
    launch(request());
    TrialReport report = finished();
    assertEquals(Failure.Kind.FOREGROUND, report.failure.kind);
    assertTrue(report.failure.message, report.failure.message.contains("within 1 s"));
    assertEquals(List.of("1 start"), agent.told);
  }

  /** Seen on Android 5.1.1 over a lock screen with a PIN. */
  @Test
  public void theTrialWaitsUntilAnActivityThatIsPausedAtOnceIsResumedForGood() throws Exception {
    launch(request());
    ActivityController<TrialActivity> controller = comeUp();
    controller.pause();
    controller.resume();
    TrialReport report = finished();
    assertEquals(true, report.before.process.foreground);
    assertEquals(Integer.valueOf(1), report.before.process.pauses);
    assertEquals(Integer.valueOf(1), report.after.process.pauses);
  }

  @Test
  public void anActivityThatStaysPausedFailsTheTrial() throws Exception {
    attach(new Agent(1));
    launch(request());
    comeUp().pause();
    assertEquals(Failure.Kind.FOREGROUND, finished().failure.kind);
  }

  @Test
  public void anActivityThatIsLeftIsNoLongerInTheForeground() throws Exception {
    Foreground foreground = new Foreground(1);
    foreground.resumed(Robolectric.buildActivity(TrialActivity.class).setup().get());
    assertTrue(foreground.foreground());
    assertEquals(0, foreground.pauses());
    foreground.paused();
    assertFalse(foreground.foreground());
    assertEquals(1, foreground.pauses());
  }

  @Test
  public void aRequestThatIsNoneEndsInASentence() throws Exception {
    launch(Files.writeString(folder.resolve("t-1.json"), "[]"));
    comeUp();
    assertTrue(agent.finished.await(30, TimeUnit.SECONDS));
    assertEquals(Activity.RESULT_CANCELED, agent.code);
    assertEquals("the request is not one JSON object", agent.result.getString("longMsg"));
    assertNull(agent.result.getString("report"));
  }

  @Test
  public void aReportNameThatLeadsElsewhereIsRefused() throws Exception {
    launch(request(), "report", "../x");
    assertTrue(agent.finished.await(30, TimeUnit.SECONDS));
    assertEquals(
        "the report's name is not one file's name: ../x", agent.result.getString("longMsg"));
  }

  @Test
  public void theManifestIsWhatAndroidReadsOutOfTheApk() throws Exception {
    var info = app.getPackageManager().getPackageInfo(app.getPackageName(), 0);
    assertEquals("org.frillbench.agent", info.packageName);
    assertTrue(info.versionName, info.versionName.matches("\\d+\\.\\d+\\.\\d+-[0-9a-f]{12}"));
  }
}
