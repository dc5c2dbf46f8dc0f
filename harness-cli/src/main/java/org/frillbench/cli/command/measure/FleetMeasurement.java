package org.frillbench.cli.command.measure;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.frillbench.cli.command.Configuration;
import org.frillbench.cli.command.Notices;
import org.frillbench.cli.command.options.RunOptions;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.execution.TrialTarget;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.fleet.Fleet;
import org.frillbench.cli.fleet.FleetDisplay;
import org.frillbench.cli.fleet.InParallel;
import org.frillbench.cli.fleet.InParallel.Outcome;
import org.frillbench.cli.fleet.Member;
import org.frillbench.cli.fleet.MemberCommand;
import org.frillbench.cli.fleet.MemberFiles;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.progress.Display;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.cli.run.RunOrigin;
import org.frillbench.cli.run.RunRecorder;
import org.frillbench.cli.run.RunSession;
import org.frillbench.cli.run.SharedHost;
import org.frillbench.cli.user.Outputs;
import picocli.CommandLine.Model.CommandSpec;

/** Measures on several devices at the same time, a run each; none that fails stops another. */
final class FleetMeasurement {

  private final TargetOptions where;
  private final RunOptions running;
  private final boolean asApp;
  private final Function<TrialTarget, PlannedRun> plans;
  private final Interruption interruption;
  private final CommandSpec spec;
  private final FleetDisplay display = new FleetDisplay(Console.current());

  /**
   * A measurement that is not yet begun.
   *
   * @param asApp whether some trial is launched as an app
   * @param plans makes the plan for a device, by several threads
   */
  FleetMeasurement(
      TargetOptions where,
      RunOptions running,
      boolean asApp,
      Function<TrialTarget, PlannedRun> plans,
      Interruption interruption,
      CommandSpec spec) {
    this.where = where;
    this.running = running;
    this.asApp = asApp;
    this.plans = plans;
    this.interruption = interruption;
    this.spec = spec;
  }

  /**
   * Measures on each device of {@code fleet}.
   *
   * @param onEnd shows how each device did, in their order, once all have ended
   * @return the exit code that takes precedence
   */
  ExitCode measure(
      DeviceProvider provider, Fleet fleet, Function<List<DeviceEnd>, ExitCode> onEnd) {
    List<Member> members = fleet.members();
    Map<Member, String> parts = MemberFiles.parts(members);
    running.output().ifPresent(file -> requireFree(file, parts.values()));
    fleet.notices().forEach(Notices.on(System.err));
    List<Outcome<Member, DeviceEnd>> outcomes;
    try (SharedHost host = new SharedHost()) {
      outcomes =
          InParallel.of(
              members,
              each -> measure(provider, host, each, parts.get(each), 1 + members.indexOf(each)));
    }
    ExitCode shown =
        onEnd.apply(outcomes.stream().flatMap(each -> each.result().stream()).toList());
    outcomes.forEach(each -> each.failure().ifPresent(FleetMeasurement::rethrow));
    return outcomes.stream()
        .map(each -> each.result().orElseThrow().exit())
        .reduce(fleet.skipped().isEmpty() ? shown : ExitCode.NO_TARGET, ExitCode::or);
  }

  private void requireFree(Path file, Collection<String> parts) {
    parts.forEach(part -> Outputs.requireFree(MemberFiles.with(file, part), running.overwrite()));
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
  }

  private DeviceEnd measure(
      DeviceProvider provider, SharedHost host, Member member, String part, int number) {
    List<String> command = command(member, part);
    RunOrigin origin = RunOrigin.of(command).numbered(number);
    Display shown = display.of(member.name());
    try {
      Optional<RunOptions.Done> run = measure(provider, host, member, part, origin, shown);
      return new DeviceEnd(
          member, run, run.map(RunOptions.Done::exit).orElse(ExitCode.DONE), command);
    } catch (CommandFailure e) {
      shown.note(e.getMessage());
      return new DeviceEnd(member, Optional.empty(), e.exitCode(), command);
    }
  }

  private Optional<RunOptions.Done> measure(
      DeviceProvider provider,
      SharedHost host,
      Member member,
      String part,
      RunOrigin origin,
      Display shown) {
    PrintStream err = shown.lines();
    Lock turn = host.turn(member.kind());
    OpenTarget open = held(turn, () -> open(provider, member, err));
    try {
      PlannedRun plan = plans.apply(open.target());
      RunSession session = new RunSession(plan, open.target(), origin, interruption, err);
      session.announce();
      if (running.dryRun()) {
        return Optional.empty();
      }
      Path file = MemberFiles.with(running.file(session), part);
      RunRecorder.Recorded recorded = session.measure(file, running.overwrite(), host, shown);
      return Optional.of(new RunOptions.Done(recorded.run(), recorded.exit(), file));
    } finally {
      held(
          turn,
          () -> {
            open.close();
            return null;
          });
    }
  }

  private OpenTarget open(DeviceProvider provider, Member member, PrintStream err) {
    if (interruption.requested()) {
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted before it began.");
    }
    return where.open(provider, member, asApp, interruption, Notices.on(err));
  }

  private static <T> T held(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The command in its journal measures on this device alone. */
  private List<String> command(Member member, String part) {
    return MemberCommand.of(
        Configuration.words(spec),
        member,
        running.output().map(file -> MemberFiles.with(file, part)));
  }
}
