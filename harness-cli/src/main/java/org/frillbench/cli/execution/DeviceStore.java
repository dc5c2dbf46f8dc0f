package org.frillbench.cli.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellQuote;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.device.VerifiedPush;

/**
 * What of ours is stored on a device: candidates and inputs under their digests, requests under
 * their ids.
 */
final class DeviceStore {

  private static final String REQUESTS = DeviceProbe.FOLDER + "/requests";
  private static final Pattern REQUEST = Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9._-]*)\\.json");

  /** A killed run leaves one or two; the rest of what else is there may wait for a clean. */
  private static final int MOST_ABANDONED = 8;

  private final DeviceLink link;
  private final DeviceLink cleanUpLink;

  /** Folders and files that were seen there; what is seen once is not asked for again. */
  private final Set<String> seen = new HashSet<>();

  private final List<String> abandoned = new ArrayList<>();

  DeviceStore(DeviceLink link, DeviceLink cleanUpLink) {
    this.link = link;
    this.cleanUpLink = cleanUpLink;
  }

  static String pathOf(TrialFile file) {
    return DeviceProbe.FOLDER + "/" + file.place();
  }

  static String requestPath(String requestId) {
    return REQUESTS + "/" + requestId + ".json";
  }

  /** Whether the file is stored on the device, whole: its digest there is its digest here. */
  boolean holds(TrialFile file) throws LinkLostException {
    String place = pathOf(file);
    if (!seen.contains(place) && VerifiedPush.holds(link, place, file.file(), file.sha256())) {
      seen.add(place);
    }
    return seen.contains(place);
  }

  /** Pushes a file beside its place, checks it there, and only then gives it its name. */
  Optional<String> put(TrialFile file, LongConsumer onBytes) throws LinkLostException {
    String place = pathOf(file);
    String beside = place + ".part";
    Optional<String> refusal = makeFolder(place.substring(0, place.lastIndexOf('/')));
    if (refusal.isEmpty()) {
      refusal = VerifiedPush.run(link, file.file(), beside, file.sha256(), onBytes);
    }
    if (refusal.isEmpty()) {
      String name =
          ShellQuote.join("chmod", "644", beside)
              + " && "
              + ShellQuote.join("mv", "-f", beside, place);
      refusal = refusal(link.script(DevicePolicy.COMMAND, name));
    }
    if (refusal.isPresent()) {
      cleanUpLink.shell(DevicePolicy.COMMAND, "rm", "-f", beside);
    }
    return refusal.map(reason -> "the device did not take it: " + reason);
  }

  /** Makes the folder of requests, so that the first trial need not; returns why it cannot. */
  Optional<String> prepare() throws LinkLostException {
    if (seen.contains(REQUESTS)) {
      return Optional.empty();
    }
    ShellResult made =
        link.script(
            DevicePolicy.COMMAND, making(REQUESTS) + " && " + ShellQuote.join("ls", REQUESTS));
    if (!made.ok()) {
      return refusal(made);
    }
    seen.add(REQUESTS);
    made.output()
        .lines()
        .map(REQUEST::matcher)
        .filter(Matcher::matches)
        .limit(MOST_ABANDONED)
        .forEach(request -> abandoned.add(request.group(1)));
    return Optional.empty();
  }

  /**
   * The ids of the requests that were there when their folder was prepared: an earlier run was
   * killed, or lost the device, before it could remove them.
   */
  List<String> abandoned() {
    return List.copyOf(abandoned);
  }

  /** Pushes a request; whether it arrived whole is for its caller to ask. */
  Optional<String> putRequest(Path request, String id) throws LinkLostException {
    Optional<String> refusal = prepare();
    return refusal.isPresent() ? refusal : link.push(request, requestPath(id));
  }

  private Optional<String> makeFolder(String folder) throws LinkLostException {
    if (seen.contains(folder)) {
      return Optional.empty();
    }
    Optional<String> refusal = refusal(link.script(DevicePolicy.COMMAND, making(folder)));
    if (refusal.isEmpty()) {
      seen.add(folder);
    }
    return refusal;
  }

  private static String making(String folder) {
    return ShellQuote.join("mkdir", "-p", folder)
        + " && "
        + ShellQuote.join("chmod", "755", DeviceProbe.FOLDER, folder);
  }

  private static Optional<String> refusal(ShellResult result) {
    return result.ok() ? Optional.empty() : Optional.of(result.reason());
  }
}
