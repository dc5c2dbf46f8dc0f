package org.frillbench.results.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.results.RunBuilder;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.Precision;
import org.frillbench.results.record.RunFile;
import org.frillbench.results.record.Settings;
import org.junit.jupiter.api.Test;

final class MeasuringCommandTest {

  private static String command(RunBuilder run) {
    RunFile file = run.file();
    return String.join(" ", MeasuringCommand.of(file.run(), file.target()).orElseThrow());
  }

  private static Settings settings(Launch launch, String cores, Boolean sustained) {
    return new Settings(Engine.TFLITE, null, Kernels.XNNPACK, 2, cores, launch, sustained, true);
  }

  @Test
  void coresHugePagesAndSustainedPerformanceAreAskedForAgain() {
    List<Settings> asked =
        List.of(settings(Launch.APP, null, true), settings(Launch.SHELL, "f0", null));
    assertTrue(
        command(new RunBuilder("FRILL").settings(asked))
            .contains("--launch app,shell --cpus f0 --huge-pages --sustained"));
  }

  @Test
  void precisionAndWhatItsTrialsAreNotShorterThanAreAskedForAgain() {
    TimingRule asked = TimingRule.DEFAULT;
    TimingRule least = new TimingRule(asked.minIterations, asked.minNs / 10, asked.maxNs);
    assertEquals(
        "--precision 0.02 --budget 60000ms --iterations 50 --max-time 30000ms FRILL.tflite",
        command(new RunBuilder("FRILL").precision(new Precision(0.02, 60_000, least)))
            .replaceFirst(".*(--precision)", "$1"));
  }

  @Test
  void candidateWhoseNameBeginsWithADashIsNoOption() {
    String command = command(new RunBuilder("-x", "@y"));
    assertTrue(command.endsWith(" ./-x.tflite ./@y.tflite"), command);
  }
}
