package org.frillbench.cli.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.frillbench.cli.device.CommandTimeoutException;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.virtual.VirtualDevice;

/** A virtual device without adb between: its own shell answers, but for a few answers of a test. */
final class DirectLink implements DeviceLink {

  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final Map<String, ShellResult> answers = new LinkedHashMap<>();
  String lostAt = "never";
  String hungAt = "never";

  private final VirtualDevice device;

  DirectLink(VirtualDevice device) {
    this.device = device;
  }

  @Override
  public String serial() {
    return "DIRECT";
  }

  @Override
  public ShellResult script(Supplier<Duration> limit, Consumer<String> onLine, String script)
      throws LinkLostException {
    told.add(script);
    if (script.startsWith(hungAt)) {
      throw new CommandTimeoutException("device DIRECT did not finish.", null);
    }
    if (script.startsWith(lostAt)) {
      throw new LinkLostException("device DIRECT was lost.", null);
    }
    ShellResult answer =
        answers.entrySet().stream()
            .filter(entry -> script.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> asked(script));
    answer.output().lines().forEach(onLine);
    return answer;
  }

  private ShellResult asked(String script) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      int exit = device.shell(script, InputStream.nullInputStream(), out, out);
      return new ShellResult(exit, out.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What the device's shell says, unnoticed. */
  String ask(String script) {
    return asked(script).text();
  }

  @Override
  public Optional<String> push(Path local, String remote, LongConsumer onBytes) {
    told.add("push " + remote);
    try (OutputStream out = device.files().write(remote, false)) {
      Files.copy(local, out);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public Optional<String> pull(String remote, Path local, long mostBytes) {
    return Optional.of("nothing is pulled in a session");
  }

  @Override
  public Optional<String> awaitReturn(Duration limit) {
    return Optional.empty();
  }
}
