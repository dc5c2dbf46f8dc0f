package org.frillbench.cli.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;

/** A device of a few answers: what it was told stands in {@code told}. */
final class FakeLink implements DeviceLink {

  final List<String> told = new ArrayList<>();
  final Map<String, ShellResult> answers = new HashMap<>();
  final Map<String, byte[]> files = new HashMap<>();
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
          : new LinkLostException("Device FAKE was lost.", false, null);
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
    String file = line.replaceFirst("^sha256sum ", "");
    return files.containsKey(file)
        ? new ShellResult(0, sha256(files.get(file)) + "  " + file + "\n")
        : new ShellResult(0, "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
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
