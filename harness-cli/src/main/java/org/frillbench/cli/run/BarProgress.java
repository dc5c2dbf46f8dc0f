package org.frillbench.cli.run;

import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.frillbench.results.table.PlainText;

/** A bar with the time left, for people at a terminal. */
final class BarProgress implements Progress {

  private static final int REFRESH_MILLIS = 250;

  private final ProgressBar bar;
  private String now = "";

  BarProgress(int trials) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Trials")
            .setInitialMax(trials)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setSpeedUnit(ChronoUnit.SECONDS)
            .hideEta()
            .setEtaFunction(TimeLeft::of)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void step(String what) {
    bar.setExtraMessage(" " + now + PlainText.of(what));
  }

  @Override
  public void trial(int number, String candidate, int round) {
    now = "round " + round + ", " + PlainText.of(candidate) + ": ";
    bar.setExtraMessage(" " + now);
  }

  @Override
  public void ended(int number, String outcome) {
    bar.stepTo(number);
  }

  @Override
  public void close() {
    bar.close();
  }
}
