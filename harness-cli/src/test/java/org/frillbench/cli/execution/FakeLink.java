package org.frillbench.cli.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  final List<String> told = new ArrayList<>();
  final Map<String, ShellResult> answers = new HashMap<>();
  final Map<String, byte[]> files = new HashMap<>();
  final Set<String> missing = new HashSet<>();
  String pushRefusal;
  boolean returns;
  boolean timesOut;
  String lostAt = "never";

  @Override
  public String serial() {
    return "FAKE";
  }

  @Override
  public ShellResult shell(Duration limit, Consumer<String> onLine, String... command)
      throws LinkLostException {
    String line = String.join(" ", command);
    told.add(line);
    if (line.startsWith(lostAt)) {
      throw timesOut
          ? new CommandTimeoutException("Device FAKE did not finish.", null)
          : new LinkLostException("Device FAKE was lost.", null);
    }
    ShellResult answer =
        answers.entrySet().stream()
            .filter(entry -> line.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> usual(line));
    answer.output().lines().forEach(onLine);
    return answer;
  }

  @Override
  public ShellResult script(Duration limit, String script) throws LinkLostException {
    return shell(limit, script);
  }

  /** Files have digests; everything else is done without a word. */
  private ShellResult usual(String line) {
    String[] words = line.split(" ", -1);
    if (missing.contains(words[0])) {
      return new ShellResult(127, "/system/bin/sh: " + words[0] + ": not found\n");
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
  public Optional<String> push(Path local, String remote) {
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
