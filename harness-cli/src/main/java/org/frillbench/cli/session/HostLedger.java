package org.frillbench.cli.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.host.OwnFiles;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.Guide;
import org.frillbench.cli.user.SerialHash;
import org.frillbench.cli.user.UserFolders;
import org.frillbench.results.store.FileErrorText;

/** The ledger on this machine, which remains when the device's folder is emptied. */
final class HostLedger implements LedgerStore {

  private final Path file;

  HostLedger(Path file) {
    this.file = file;
  }

  /**
   * The one of a device, under its name's salted hash; where no salt can be kept, the device has
   * the only one.
   */
  static LedgerStore ofUser(String name) {
    String hash = SerialHash.of(name);
    return hash == null
        ? none()
        : new HostLedger(UserFolders.state().resolve("ledgers").resolve(hash + ".json"));
  }

  /** For a device that ends with this process. */
  static LedgerStore none() {
    return new LedgerStore() {
      @Override
      public String read() {
        return "";
      }

      @Override
      public void write(String text) {}

      @Override
      public void remove() {}
    };
  }

  @Override
  public String read() {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LedgerText.LONGEST + 1), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void write(String text) {
    try {
      OwnFiles.makeFolder(file.getParent());
      AtomicFile.write(file.toFile(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          file
              + ", where changes of the device are noted, cannot be written: "
              + FileErrorText.of(e)
              + ".",
          e,
          Guide.ENVIRONMENT);
    }
  }

  @Override
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // Its entries are compared with the device before anything is restored.
    }
  }
}
