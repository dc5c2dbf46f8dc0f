package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frillbench.cli.device.Level;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.HostProcess;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DeviceLockTest {

  private static final String LOCK = "/data/local/tmp/frill-bench/lock";
  private static final String NOTE = LOCK + "/owner-0123456789abcdef";
  private static final HostProcess ME = HostProcess.own();

  private final VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1());
  private final DirectLink link = new DirectLink(device);

  @AfterEach
  void close() {
    device.close();
  }

  private DeviceLock lock() {
    return new DeviceLock(link, ME);
  }

  private void leave(String note) {
    link.ask("mkdir -p " + LOCK + " && echo '" + note + "' > " + NOTE);
  }

  private void leave(HostProcess owner) {
    leave(new LockNote(owner, Instant.parse("2026-11-24T06:12:00Z")).text());
  }

  private void age(Duration age) throws Exception {
    device.files().setModified(LOCK, Instant.now().minus(age).getEpochSecond());
  }

  private CommandFailure refused() {
    CommandFailure failure = assertThrows(CommandFailure.class, () -> lock().take());
    assertEquals(ExitCode.NO_TARGET, failure.exitCode());
    return failure;
  }

  private static HostProcess dead() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "-version").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Instant start = process.info().startInstant().orElse(Instant.now());
    process.waitFor();
    return new HostProcess(ME.host(), ME.user(), process.pid(), start);
  }

  @Test
  void freeDeviceIsLockedByOneCommandAndUnlocked() throws LinkLostException {
    DeviceLock lock = lock();
    lock.take();
    assertEquals(1, link.told.size(), link.told::toString);
    assertTrue(link.ask("cat " + LOCK + "/*").contains("\"pid\":" + ME.pid()));
    assertInstanceOf(LockState.Held.class, lock.state());
    lock.release();
    assertInstanceOf(LockState.Free.class, lock.state());
  }

  @Test
  void lockedDeviceIsRefusedWithTheNameOfItsHolder() throws LinkLostException {
    lock().take();
    String sentence = refused().getMessage();
    assertTrue(
        sentence.startsWith(
            "device DIRECT is in use by "
                + ME.user()
                + " on "
                + ME.host()
                + " (process "
                + ME.pid()),
        sentence);
    assertTrue(sentence.endsWith(": wait until it is done."), sentence);
    assertEquals(Level.OBSTACLE, lock().check(lock().state()).level());
  }

  @Test
  void lockOfADeadOrReusedProcessIsTakenOver() throws Exception {
    leave(dead());
    lock().take();
    link.ask("rm -r " + LOCK);
    leave(new HostProcess(ME.host(), ME.user(), ME.pid(), ME.started().minus(Duration.ofHours(1))));
    lock().take();
    assertTrue(link.ask("ls " + LOCK).startsWith("owner-"));
    assertTrue(link.ask("ls " + NOTE).contains("No such file"), "the dead one's note is left");
  }

  @Test
  void lockOfAnotherMachineIsNotTakenOver() throws Exception {
    leave(new HostProcess("elsewhere", "bob", dead().pid(), null));
    age(Duration.ofDays(1));
    assertTrue(
        refused().getMessage().contains("'frill-bench clean --serial DIRECT'"),
        refused().getMessage());
    lock().requireBreakable();
  }

  @Test
  void lockOfALiveProcessIsNotBroken() throws LinkLostException {
    lock().take();
    assertThrows(CommandFailure.class, () -> lock().requireBreakable());
  }

  @Test
  void lockWithoutReadableNoteIsTakenOverAfterTwoMinutes() throws Exception {
    link.ask("mkdir -p " + LOCK);
    assertTrue(refused().getMessage().contains("try again in two minutes"));
    age(Duration.ofSeconds(50));
    refused();
    age(Duration.ofSeconds(125));
    lock().take();
    link.ask("rm -r " + LOCK);
    leave("garbage");
    refused();
    age(Duration.ofSeconds(125));
    lock().take();
  }

  @Test
  void deviceThatCannotStoreTheNoteIsRefusedAndUnlocked() {
    try (VirtualDevice full = VirtualDevice.start(DeviceProfile.pixel1().withFreeBytes(0))) {
      DirectLink there = new DirectLink(full);
      CommandFailure failure =
          assertThrows(CommandFailure.class, () -> new DeviceLock(there, ME).take());
      assertTrue(failure.getMessage().contains("No space left on device"), failure.getMessage());
      assertTrue(there.ask("ls " + LOCK).contains("No such file"));
    }
  }

  @Test
  void concurrentLocksSucceedOnce() throws Exception {
    assertEquals(1, getThrough());
    link.ask("rm -r " + LOCK);
    leave(dead());
    assertEquals(1, getThrough());
  }

  private int getThrough() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(
          () -> {
            try {
              lock().take();
              return true;
            } catch (CommandFailure e) {
              return false;
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    int through = 0;
    try {
      for (Future<Boolean> each : threads.invokeAll(all)) {
        through += each.get() ? 1 : 0;
      }
    } finally {
      threads.shutdownNow();
    }
    return through;
  }

  @Test
  void unlockingDoesNotRemoveALockTakenOver() throws LinkLostException {
    DeviceLock broken = lock();
    broken.take();
    link.ask("rm -r " + LOCK);
    lock().take();
    broken.release();
    assertInstanceOf(LockState.Held.class, lock().state());
  }
}
