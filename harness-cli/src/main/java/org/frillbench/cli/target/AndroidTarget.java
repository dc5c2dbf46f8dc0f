package org.frillbench.cli.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.results.record.Launch;
import org.frillbench.results.record.MissedTrial;
import org.frillbench.results.record.Target;
import org.frillbench.results.warning.Warning;

/** An Android device, real or virtual, through ADB; the agent is launched as an app. */
public final class AndroidTarget implements TrialTarget {

  private static final Duration SHORT = Duration.ofSeconds(20);

  private final DeviceLink link;
  private final DeviceFacts facts;
  private final Duration reconnect;
  private final DeviceStore store;
  private final Instrumentation instrumentation;
  private final Scratch scratch = Scratch.open();

  /**
   * A device that has been found fit.
   *
   * @param link what is left as soon as the user interrupts
   * @param farewell the same device, for what has to be done even then
   * @param reconnect how long to wait for the device when it is lost
   */
  public AndroidTarget(
      DeviceLink link, DeviceLink farewell, DeviceFacts facts, Duration reconnect) {
    this.reconnect = reconnect;
    this.link = link;
    this.facts = facts;
    this.store = new DeviceStore(link, farewell);
    this.instrumentation = new Instrumentation(link, farewell, facts.api());
  }

  @Override
  public Target describe() {
    return TargetDescription.of(facts, link.serial());
  }

  @Override
  public Set<Warning> warnings() {
    return TargetDescription.warnings(facts);
  }

  @Override
  public Launch launch() {
    return Launch.APP;
  }

  @Override
  public Collection<Delivery> toDeliver(Collection<Delivery> files) throws LinkLostException {
    List<Delivery> missing = new ArrayList<>();
    for (Delivery file : files) {
      if (!store.holds(file)) {
        missing.add(file);
      }
    }
    return missing;
  }

  @Override
  public Optional<TrialOutcome.Missed> deliver(Delivery file) throws LinkLostException {
    return store
        .put(file)
        .map(reason -> new TrialOutcome.Missed(MissedTrial.Kind.TARGET, reason, false));
  }

  @Override
  public String pathOf(Delivery file) {
    return DeviceStore.pathOf(file);
  }

  @Override
  public TrialOutcome measure(TrialRequest request, Duration limit, Consumer<String> onStep)
      throws LinkLostException {
    Path requestFile = scratch.file(request.id + ".json");
    try {
      Files.write(requestFile, Wire.bytes(request));
      Optional<String> refusal = store.putRequest(requestFile, request.id);
      if (refusal.isPresent()) {
        instrumentation.cleanUp(request.id);
        return new TrialOutcome.Missed(MissedTrial.Kind.TARGET, refusal.get(), true);
      }
      Instrumentation.End end = instrumentation.run(request.id, limit, onStep);
      return collect(request, noReport -> end.missed(noReport, limit));
    } catch (IOException e) {
      throw Scratch.unwritable(e);
    } finally {
      scratch.discard(requestFile);
    }
  }

  /** Takes the report off the device; a link lost meanwhile leaves it there. */
  private TrialOutcome collect(
      TrialRequest request, Function<String, TrialOutcome.Missed> withoutReport)
      throws LinkLostException {
    Path report = scratch.file(request.id + ".report.json");
    try {
      Optional<String> noReport =
          link.pull(instrumentation.reportPath(request.id), report, Wire.MOST_BYTES);
      TrialOutcome outcome =
          noReport.isEmpty()
              ? ReportReader.read(report, request)
              : withoutReport.apply(noReport.get());
      instrumentation.cleanUp(request.id);
      return outcome;
    } finally {
      scratch.discard(report);
    }
  }

  @Override
  public void awaitReturn() throws LinkLostException {
    Optional<String> state = link.awaitReturn(reconnect);
    if (state.isPresent()) {
      throw new LinkLostException(
          "Device "
              + link.serial()
              + " did not come back within "
              + reconnect.toSeconds()
              + " s: "
              + state.get()
              + ".",
          false,
          null);
    }
  }

  @Override
  public TrialOutcome resume(TrialRequest request, Duration limit, Consumer<String> onStep)
      throws LinkLostException, InterruptedException {
    if (!instrumentation.awaitEnd(limit)) {
      giveUp(request);
      return Instrumentation.End.ofHung().missed("", limit);
    }
    // Without a report the link was lost before the launch, or the agent with it: once more.
    if (link.shell(SHORT, "ls", instrumentation.reportPath(request.id)).ok()) {
      TrialOutcome outcome =
          collect(request, noReport -> Instrumentation.End.byItself().missed(noReport, limit));
      return outcome instanceof TrialOutcome.Measured measured
          ? new TrialOutcome.Measured(measured.report(), Set.of(Warning.RESUMED))
          : outcome;
    }
    // Where pidof is missing the first agent may still run, and two would disturb each other.
    giveUp(request);
    return measure(request, limit, onStep);
  }

  @Override
  public void giveUp(TrialRequest request) {
    instrumentation.giveUp(request.id);
  }

  @Override
  public void close() {
    scratch.close();
  }
}
