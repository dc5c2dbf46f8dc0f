package org.frillbench.cli.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.OperatorProfile;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.agent.wire.Wire;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.execution.HostTarget;
import org.frillbench.cli.execution.TrialFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.inspect.OperatorCosts;
import org.frillbench.converter.inspect.UnreadableModelException;
import org.frillbench.results.record.Protocol;
import org.frillbench.results.record.Settings;

/** Profiles candidates on this host, each in a process of its own. */
public final class HostProfile {

  private final Settings settings;
  private final RequestedInputs inputs;
  private final Protocol protocol;

  /**
   * Profiles as a run measures.
   *
   * @param inputs what is asked of the candidates' inputs; open for as long as this is used
   * @param protocol how the run measures
   */
  public HostProfile(Settings settings, RequestedInputs inputs, Protocol protocol) {
    this.settings = settings;
    this.inputs = inputs;
    this.protocol = protocol;
  }

  /** The profile of {@code candidate}, joined with what its operators have to do. */
  public CandidateProfile of(CandidateFile candidate) {
    String name = candidate.candidate().name();
    try {
      OperatorProfile profile = run(candidate);
      if (profile.failure() != null) {
        throw refused(name, profile.failure());
      }
      List<ProfileRow> rows =
          ProfileJoin.of(profile.operators(), OperatorCosts.of(candidate.file(), inputs.shapes()));
      return CandidateProfile.of(
          name,
          profile.kernels(),
          settings.threads(),
          profile.inferences(),
          profile.inferenceNs(),
          rows);
    } catch (UnreadableModelException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw refused(name, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(name, "it was interrupted");
    }
  }

  private OperatorProfile run(CandidateFile candidate) throws IOException, InterruptedException {
    Path request = TemporaryFiles.file("profile", ".request.json");
    Path report = TemporaryFiles.file("profile", ".json");
    Files.write(request, Wire.bytes(request(candidate)));
    try (AgentProcess process =
        AgentProcess.startProfiler(request, report, HostTarget.conditions(settings))) {
      Duration limit = Duration.ofMillis(protocol.limits().trialMs());
      AgentProcess.End end = process.await(limit);
      if (end.exitCode() != 0) {
        throw new IOException(
            end.timedOut()
                ? "it did not finish within " + limit.toSeconds() + " s"
                : "its process died with exit code " + end.exitCode());
      }
      return OperatorProfile.read(report);
    } finally {
      Files.deleteIfExists(request);
      Files.deleteIfExists(report);
    }
  }

  private TrialRequest request(CandidateFile candidate) {
    return new TrialRequest(
        "profile",
        here(TrialFile.of(candidate)),
        inputs.requests(candidate, input -> here(TrialFile.of(input))),
        new EngineSettings(settings.engine(), settings.kernels(), settings.threads()),
        WarmupRule.CONVERGENCE,
        TimingRule.DEFAULT,
        protocol.seed());
  }

  private static TrialRequest.StoredFile here(TrialFile file) {
    return file.at(file.file().toAbsolutePath().toString());
  }

  private static CommandFailure refused(String name, String why) {
    return new CommandFailure(ExitCode.NOT_ALL_MEASURED, name + " was not profiled: " + why + ".");
  }
}
