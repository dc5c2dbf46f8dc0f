package org.frillbench.cli.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.TinyModel;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.tensorflow.lite.schema.TensorType;

/** A device, the way to it, three models, and the holds of a run on it. */
final class Bench implements AutoCloseable {

  /** What a run changes on the device. */
  private static final String SETTING = "settings get global stay_on_while_plugged_in";

  private static final String OURS = "/data/local/tmp/frill-bench";

  private final Path folder;
  private final Path storage;
  private final Stage stage;
  private final RequestHold requests;
  private final ProcessHold harness;
  private final ProcessHold agent;
  private final HeldAgents agents;
  private final VirtualDevice device;
  private final HeldDevice held;
  private final Route route;

  Bench(Path folder, Stage stage, boolean realAdb) throws Exception {
    this.folder = folder;
    this.stage = stage;
    this.storage = Files.createDirectory(folder.resolve("device"));
    TinyModel.floats(folder.resolve("a.tflite"));
    TinyModel.student(folder.resolve("b.tflite"));
    TinyModel.passing(folder.resolve("c.tflite"), TensorType.FLOAT32, 1, 4);
    requests = new RequestHold(stage.what(Stage.Where.DEVICE), stage.count());
    harness =
        new ProcessHold(folder.resolve("harness"), stage.what(Stage.Where.HARNESS), stage.count());
    agent = new ProcessHold(folder.resolve("agent"), stage.what(Stage.Where.AGENT), stage.count());
    agents = new HeldAgents(agent, stage.heldAt(Stage.Where.AGENT) ? 2 : 0);
    DeviceProfile profile = DeviceProfile.pixel1();
    device =
        VirtualDevice.start(
            stage == Stage.INSTALL ? profile.withoutAgent() : profile, agents, storage);
    held = new HeldDevice(device, requests);
    route = realAdb ? new AdbRoute(held, folder) : new FrontRoute(held);
  }

  Path folder() {
    return folder;
  }

  Route route() {
    return route;
  }

  ProcessHold harness() {
    return harness;
  }

  HeldAgents agents() {
    return agents;
  }

  /** The hold of the stage. */
  Hold hold() {
    return stage.heldAt(Stage.Where.DEVICE)
        ? requests
        : stage.heldAt(Stage.Where.AGENT) ? agent : harness;
  }

  /** Restarts the device, and returns when all that ran on it has ended. */
  void reboot() throws Exception {
    int before = held.restarts();
    Thread shell =
        new Thread(
            () -> {
              try {
                shell("reboot");
              } catch (IOException | InterruptedException e) {
                return; // It restarts.
              }
            });
    shell.setDaemon(true);
    shell.start();
    while (held.restarts() == before) {
      Thread.sleep(5);
    }
  }

  /** Leaves no byte on the device's storage, nor for the agent's report. */
  void fillDevice() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(filler().toFile(), "rw")) {
      sparse.setLength(device.files().freeBytes());
    }
    agent.fillDisk();
  }

  void emptyDevice() throws IOException {
    Files.delete(filler());
  }

  private Path filler() {
    return storage.resolve("data/filler");
  }

  private String shell(String command) throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    device.shell(command, InputStream.nullInputStream(), out, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Whether a run has left a note of a changed setting on this machine. */
  boolean owesSettings() throws IOException {
    Path ledgers = folder.resolve("state/frill-bench/ledgers");
    if (!Files.isDirectory(ledgers)) {
      return false;
    }
    try (Stream<Path> files = Files.list(ledgers)) {
      return files.anyMatch(file -> file.toString().endsWith(".json"));
    }
  }

  /** Checks that the device is as it was before the first run, and that nothing runs there. */
  void assertAsBefore() throws Exception {
    assertEquals("0\n", shell(SETTING));
    assertFalse(owesSettings(), "a changed setting is still noted on this machine");
    String left = shell("ls " + OURS + "; ls " + OURS + "/requests " + OURS + "/lock");
    for (String name : List.of("ledger", "owner-", ".json", ".part")) {
      assertFalse(left.contains(name), left);
    }
    assertFalse(agents.disturbed(), "two agents ran at the same time");
    while (!device.runningAgents().isEmpty()) {
      Thread.sleep(5);
    }
  }

  @Override
  public void close() throws IOException {
    requests.release();
    agent.release();
    harness.release();
    route.close();
    device.close();
  }
}
