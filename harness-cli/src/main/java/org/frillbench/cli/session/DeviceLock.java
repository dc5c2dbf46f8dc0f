package org.frillbench.cli.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellResult;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.cli.user.HostProcess;

/** Only one frill-bench measures on a device at a time, from whichever machine. */
final class DeviceLock {

  private static final int NONCE_BYTES = 8;

  private final DeviceLink link;
  private final HostProcess me;
  private final LockFolder folder;
  private final String name;
  private boolean held;

  DeviceLock(DeviceLink link, HostProcess me) {
    this.link = link;
    this.me = me;
    this.folder = new LockFolder(link);
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    this.name = "owner-" + HexFormat.of().formatHex(nonce);
  }

  /**
   * Takes the device, also from somebody who is gone.
   *
   * @throws CommandFailure when it is somebody else's
   */
  void take() throws LinkLostException {
    LockNote note = new LockNote(me, Instant.now(Clock.systemUTC()));
    ShellResult made = folder.make(name, note);
    if (!LockFolder.holdsAlone(made, name)) {
      if (!made.ok() && !made.output().contains("File exists")) {
        // What was made so far is ours alone.
        folder.discard();
        throw refused(
            "takes no note of who measures there ("
                + made.reason()
                + ")"
                + FullDisk.advice(made.output()));
      }
      takeOver(note);
    }
    held = true;
  }

  private void takeOver(LockNote note) throws LinkLostException {
    // Of two concurrent attempts, neither knows whether the other proceeds.
    folder.removeNote(name);
    LockFolder.Contents contents = folder.read();
    LockState state = LockState.of(contents, me);
    if (state instanceof LockState.Held holder) {
      throw inUse(holder);
    }
    if (!(state instanceof LockState.Stale)
        || !LockFolder.holdsAlone(folder.replace(contents.notes(), name, note), name)) {
      folder.removeNote(name);
      throw refused(
          "is just being taken by another frill-bench: try again in two minutes, or free it with"
              + " 'frill-bench clean "
              + link.option()
              + "'.");
    }
  }

  private CommandFailure inUse(LockState.Held holder) {
    return refused("is in use by " + holder.owner().words() + ": " + advice(holder) + ".");
  }

  private String advice(LockState.Held holder) {
    return holder.here()
        ? "wait until it is done"
        : "wait until it is done, or free the device with 'frill-bench clean "
            + link.option()
            + "' if nothing runs there any more";
  }

  private CommandFailure refused(String what) {
    return new CommandFailure(ExitCode.NO_TARGET, "device " + link.serial() + " " + what);
  }

  /**
   * Makes sure that no process of this machine uses the device, before all files are removed.
   *
   * @throws CommandFailure when somebody does
   */
  void requireBreakable() throws LinkLostException {
    if (state() instanceof LockState.Held holder && holder.here()) {
      throw inUse(holder);
    }
  }

  /** Whose turn it is. */
  LockState state() throws LinkLostException {
    return LockState.of(folder.read(), me);
  }

  /** Whether another process's lock prevents measuring. */
  CheckResult check(LockState state) {
    if (state instanceof LockState.Held holder) {
      return CheckResult.obstacle("in use", "by " + holder.owner().words(), advice(holder));
    }
    if (state instanceof LockState.Unsigned) {
      return CheckResult.obstacle("in use", "just taken by somebody", "try again in two minutes");
    }
    return CheckResult.ok(
        "in use", state instanceof LockState.Stale ? "no; a dead run's lock is left" : "no");
  }

  /** Gives the device back; does nothing where it was not taken. */
  void release() throws LinkLostException {
    if (held) {
      folder.remove(name);
      held = false;
    }
  }
}
