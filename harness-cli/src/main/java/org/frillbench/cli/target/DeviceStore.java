package org.frillbench.cli.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.device.DeviceInterview;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/** What of ours lies on a device: candidates under their digests, requests under their ids. */
final class DeviceStore {

  private static final String MODELS = DeviceInterview.FOLDER + "/models";
  private static final String REQUESTS = DeviceInterview.FOLDER + "/requests";
  private static final Duration SHORT = Duration.ofSeconds(20);
  private static final Duration DIGESTING = Duration.ofMinutes(2);

  private final DeviceLink link;
  private final DeviceLink farewell;

  DeviceStore(DeviceLink link, DeviceLink farewell) {
    this.link = link;
    this.farewell = farewell;
  }

  static String pathOf(CandidateFile candidate) {
    return MODELS + "/" + candidate.candidate().sha256() + ".tflite";
  }

  static String requestPath(String requestId) {
    return REQUESTS + "/" + requestId + ".json";
  }

  /** Whether the candidate lies on the device, whole: its digest there is its digest here. */
  boolean holds(CandidateFile candidate) throws LinkLostException {
    return digestMatches(candidate, pathOf(candidate));
  }

  /** Pushes a candidate beside its place, checks it there, and only then gives it its name. */
  Optional<String> put(CandidateFile candidate) throws LinkLostException {
    String place = pathOf(candidate);
    String beside = place + ".part";
    Optional<String> refusal = makeFolder(MODELS);
    if (refusal.isEmpty()) {
      refusal = link.push(candidate.file(), beside);
    }
    if (refusal.isEmpty() && !digestMatches(candidate, beside)) {
      refusal = Optional.of("it arrived on the device with another digest");
    }
    if (refusal.isEmpty()) {
      refusal = refusal(link.shell(SHORT, "chmod", "644", beside));
    }
    if (refusal.isEmpty()) {
      refusal = refusal(link.shell(SHORT, "mv", "-f", beside, place));
    }
    if (refusal.isPresent()) {
      farewell.shell(SHORT, "rm", "-f", beside);
    }
    return refusal.map(reason -> "the device did not take it: " + reason);
  }

  Optional<String> putRequest(Path request, String id) throws LinkLostException {
    Optional<String> refusal = makeFolder(REQUESTS);
    return refusal.isPresent() ? refusal : link.push(request, requestPath(id));
  }

  private Optional<String> makeFolder(String folder) throws LinkLostException {
    ShellResult made = link.shell(SHORT, "mkdir", "-p", folder);
    return made.ok()
        ? refusal(link.shell(SHORT, "chmod", "755", DeviceInterview.FOLDER, folder))
        : refusal(made);
  }

  private boolean digestMatches(CandidateFile candidate, String remote) throws LinkLostException {
    ShellResult result = link.shell(DIGESTING, "sha256sum", remote);
    return result.ok()
        && result.text().toLowerCase(Locale.ROOT).startsWith(candidate.candidate().sha256() + " ");
  }

  private static Optional<String> refusal(ShellResult result) {
    return result.ok() ? Optional.empty() : Optional.of(result.text());
  }
}
