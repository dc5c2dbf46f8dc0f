package org.frillbench.cli.run;

import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.frillbench.results.table.Visible;

/** A bar with the time left, for people at a terminal. */
final class BarProgress implements Progress {

  private static final int REFRESH_MILLIS = 250;

  private final ProgressBar bar;
  private final List<String> notes = new ArrayList<>();
  private String now = "";

  BarProgress(int trials) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Trials")
            .setInitialMax(trials)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void step(String what) {
    bar.setExtraMessage(" " + now + Visible.of(what));
  }

  @Override
  public void trial(int number, String candidate, int round) {
    now = "round " + round + ", " + Visible.of(candidate) + ": ";
    bar.setExtraMessage(" " + now);
  }

  @Override
  public void ended(int number, String outcome) {
    bar.stepTo(number);
  }

  @Override
  public void note(String sentence) {
    notes.add("frill-bench: " + Visible.of(sentence));
  }

  /** Takes the bar away, and says then what would have torn it apart. */
  @Override
  public void close() {
    bar.close();
    notes.forEach(System.err::println);
  }
}
