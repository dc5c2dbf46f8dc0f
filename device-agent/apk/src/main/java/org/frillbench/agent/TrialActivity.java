package org.frillbench.agent;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.view.Gravity;
import android.view.WindowManager;
import android.widget.TextView;

/** What the user sees while the agent measures: one sentence that never moves. */
public final class TrialActivity extends Activity {

  /** Boolean extra: whether sustained-performance mode is asked for. */
  static final String SUSTAINED = "sustained";

  private Boolean sustainedPerformance;

  @Override
  protected void onCreate(Bundle state) {
    super.onCreate(state);
    comeUp();
    TextView text = new TextView(this);
    text.setGravity(Gravity.CENTER);
    text.setText("frill-bench is measuring. Please leave this phone alone for a while.");
    setContentView(text);
    if (getIntent().getBooleanExtra(SUSTAINED, false)) {
      sustainedPerformance = Build.VERSION.SDK_INT >= 24 && Api24SustainedPerformance.on(this);
    }
  }

  /** Before API 27 flags replace attributes of the manifest. */
  @SuppressWarnings("deprecation")
  private void comeUp() {
    getWindow()
        .addFlags(
            WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
                | WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON
                | WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED);
  }

  /** Whether sustained-performance mode is on; null where it was not requested. */
  Boolean sustainedPerformance() {
    return sustainedPerformance;
  }
}
