package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.trial.RequestService;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.agent.wire.WireException;

/**
 * A short timed trial in a process that was asked for outputs alone, because the archive of classes
 * that it leaves is for processes that time. Nothing depends on how it ends.
 */
final class Rehearsal {

  /** The property of a process that leaves an archive. */
  private static final String ASKED = "frillbench.rehearsal";

  private static final TimingRule ONCE = new TimingRule(1, 0, TimingRule.QUICK.maxNs);

  private Rehearsal() {}

  /** What asks a process for it. */
  static String flag() {
    return "-D" + ASKED + "=true";
  }

  /** Serves {@code request} once more, with a series, where this process was asked for it. */
  static void of(RequestService service, File request, File report) {
    if (!Boolean.getBoolean(ASKED)) {
      return;
    }
    File timed = new File(request.getPath() + ".rehearsal");
    File answer = new File(report.getPath() + ".rehearsal");
    try {
      TrialRequest asked = Wire.request(Files.readAllBytes(request.toPath()));
      TrialRequest series = asked.timed(WarmupRule.QUICK.fixed(2), ONCE).with(null);
      Files.write(timed.toPath(), Wire.bytes(series));
      service.serve(timed, answer);
    } catch (IOException | WireException e) {
      // The archive then lacks some classes.
      return;
    } finally {
      timed.delete();
      answer.delete();
    }
  }
}
