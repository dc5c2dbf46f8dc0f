package org.frillbench.cli.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/** A device of a few answers: what it was told stands in {@code told}. */
final class FakeLink implements DeviceLink {

  private static final Map<String, String> DIGESTS =
      Map.of("sha256sum", "SHA-256", "sha1sum", "SHA-1", "md5sum", "MD5", "md5", "MD5");

  private static final Pattern DIGEST = Pattern.compile("\\[ ! -r (\\S+) ] \\|\\| (.*)");

  /** One question of several, and the mark after its answer. */
  private static final Pattern PART = Pattern.compile("(.*?); echo ([0-9a-f]{12})-\\$\\?(?:; |$)");

  final List<String> told = new ArrayList<>();
  final Map<String, ShellResult> answers = new HashMap<>();
  final Map<String, byte[]> files = new HashMap<>();
  final Set<String> missing = new HashSet<>();
  int roundTrips;
  String pushRefusal;
  boolean returns;
  boolean timesOut;
  String lostAt = "never";

  @Override
  public String serial() {
    return "FAKE";
  }

  @Override
  public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    roundTrips++;
    Matcher parts = PART.matcher(script);
    if (!parts.lookingAt()) {
      ShellResult answer = answer(script);
      answer.output().lines().forEach(onLine);
      return answer;
    }
    parts.reset();
    while (parts.find()) {
      ShellResult answer = answer(parts.group(1));
      (answer.output() + parts.group(2) + "-" + answer.exitCode()).lines().forEach(onLine);
    }
    return new ShellResult(0, "");
  }

  private ShellResult answer(String line) throws LinkLostException {
    told.add(line);
    if (line.startsWith(lostAt)) {
      throw timesOut
          ? new CommandTimeoutException("device FAKE did not finish.", null)
          : new LinkLostException("device FAKE was lost.", null);
    }
    return answers.entrySet().stream()
        .filter(entry -> line.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> usual(line));
  }

  /** Files have contents and digests; everything else is done without a word. */
  private ShellResult usual(String line) {
    String[] words = line.split(" ", -1);
    if (missing.contains(words[0])) {
      return new ShellResult(127, "/system/bin/sh: " + words[0] + ": not found\n");
    }
    if (words[0].equals("cat")) {
      byte[] bytes = files.get(words[1]);
      return bytes == null
          ? new ShellResult(1, "cat: " + words[1] + ": No such file or directory\n")
          : new ShellResult(0, new String(bytes, StandardCharsets.UTF_8));
    }
    Matcher digest = DIGEST.matcher(line);
    return digest.matches() && files.containsKey(digest.group(1))
        ? digest(digest.group(1), digest.group(2))
        : new ShellResult(0, "");
  }

  private ShellResult digest(String file, String commands) {
    StringBuilder complaints = new StringBuilder();
    for (String command : commands.split(" [|]{2} ", -1)) {
      String tool = command.replace(" " + file, "");
      if (!missing.contains(tool)) {
        return new ShellResult(
            0,
            complaints
                + HexDigest.of(DIGESTS.get(tool)).update(files.get(file)).hex()
                + "  "
                + file
                + "\n");
      }
      complaints.append("/system/bin/sh: ").append(tool).append(": not found\n");
    }
    return new ShellResult(127, complaints.toString());
  }

  @Override
  public Optional<String> awaitReturn(Duration limit) {
    told.add("wait " + limit.toSeconds());
    lostAt = returns ? "never" : lostAt;
    return returns ? Optional.empty() : Optional.of("adb does not list it");
  }

  @Override
  public Optional<String> push(Path local, String remote, LongConsumer onBytes) {
    roundTrips++;
    told.add("push " + remote);
    try {
      if (Files.exists(local)) {
        files.put(remote, Files.readAllBytes(local));
      }
      return Optional.ofNullable(pushRefusal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) {
    roundTrips++;
    told.add("pull " + remote);
    byte[] bytes = files.get(remote);
    if (bytes == null) {
      return Optional.of("No such file or directory");
    }
    try {
      Files.write(local, bytes);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
