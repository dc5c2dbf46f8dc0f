package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.results.record.RunFile;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.agent.AgentLauncher;
import org.frillbench.virtual.agent.AgentTask;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which devices are measured together, and what is said of the others. */
@Timeout(180)
@Tag("slow")
final class FleetCasesTest {

  @TempDir Path folder;

  private Path model;

  @BeforeEach
  void model() throws Exception {
    model = TinyModel.floats(folder.resolve("tiny.tflite"));
  }

  private Cli.Ended dryRun(ScriptedAdbServer server, String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("push-and-run", "--dry-run", "--launch", "shell"));
    arguments.addAll(List.of(options));
    arguments.add(model.toString());
    return new InProcess(folder)
        .with("ANDROID_ADB_SERVER_PORT", Integer.toString(server.port()))
        .with("XDG_CONFIG_HOME", folder.resolve("config").toString())
        .with("XDG_STATE_HOME", folder.resolve("state").toString())
        .run(arguments.toArray(String[]::new));
  }

  private static Scenario scenario(Stream<Scenario.Device> devices) throws IOException {
    return Scenario.of("scenario-twice").withDevices(devices.toList());
  }

  private static Scenario.Device device(String serial, String state, int transportId) {
    return new Scenario.Device(serial, state, transportId);
  }

  private static Scenario mixed() throws IOException {
    return scenario(
        Stream.of(
            device("AAA", "device", 1),
            device("BBB", "unauthorized", 2),
            device("CCC", "offline", 3)));
  }

  @Test
  void allDevicesSkipsAndNamesThoseThatTakeNoCommands() throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(mixed())) {
      Cli.Ended ended = dryRun(server, "--all-devices");
      assertEquals(3, ended.exit(), ended.err());
      assertTrue(ended.err().contains("device BBB is skipped, because it has not"), ended.err());
      assertTrue(ended.err().contains("device CCC is skipped, because it is offline"), ended.err());
      assertTrue(ended.err().contains("one device is measured: AAA."), ended.err());
      assertTrue(ended.err().contains("AAA: 3 trials"), ended.err());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'AAA,BBB', has not authorised this computer",
    "'DDD,AAA,EEE', 'no device DDD and no device EEE is attached; there is AAA device, BBB unauthorized, CCC offline.'",
    "'AAA,DDD', 'no device DDD is attached; there is AAA device, BBB unauthorized, CCC offline.'"
  })
  void serialThatCannotMeasureIsRefusedBeforeAnyDeviceIsTouched(String serials, String sentence)
      throws Exception {
    try (ScriptedAdbServer server = new ScriptedAdbServer(mixed())) {
      Cli.Ended ended = dryRun(server, "--serial", serials);
      assertEquals(3, ended.exit(), ended.err());
      assertTrue(ended.complaint().contains(sentence), ended.err());
      assertFalse(
          server.requests().stream().anyMatch(request -> request.startsWith("shell:")),
          server.requests().toString());
    }
  }

  @Test
  void aHundredDevicesAreListedInPart() throws Exception {
    Stream<Scenario.Device> devices =
        IntStream.range(0, 100)
            .mapToObj(i -> device("d" + i, i < 20 ? "device" : "unauthorized", i + 1));
    try (ScriptedAdbServer server = new ScriptedAdbServer(scenario(devices))) {
      Cli.Ended ended = dryRun(server, "--all-devices");
      assertEquals(3, ended.exit(), ended.err());
      assertTrue(
          ended
              .err()
              .contains(
                  "20 devices are measured, 16 at a time: d0, d1, d2, d3, d4, d5, d6, d7, d8, d9"
                      + " and 10 more."),
          ended.err());
      assertEquals(
          10, ended.err().lines().filter(line -> line.contains("is skipped, because")).count());
      assertTrue(ended.err().contains("70 more devices are skipped, too."), ended.err());
      assertEquals(20, ended.err().lines().filter(line -> line.contains(": 3 trials")).count());

      Cli.Ended none = dryRun(server, "--serial", "d0,e");
      assertTrue(none.complaint().contains(" and 90 more."), none.err());
    }
  }

  @Test
  void phoneOnTwoTransportsIsMeasuredOnceByItsCable() throws Exception {
    Scenario twice =
        Scenario.of("scenario-twice")
            .with("^getprop ro.serialno$", "FA6A1B2C3D\n", 0)
            .with("^getprop ro.build.fingerprint$", "google/sailfish/sailfish:10/1:user\n", 0)
            .withDevices(
                List.of(
                    device("192.168.0.5:37571", "device", 3),
                    device("FA6A1B2C3D", "device usb:1-2", 4)));
    try (ScriptedAdbServer server = new ScriptedAdbServer(twice)) {
      Cli.Ended ended = dryRun(server, "--serial", "192.168.0.5:37571,FA6A1B2C3D");
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(
          ended.err().contains("192.168.0.5:37571 is the same device as FA6A1B2C3D, attached"),
          ended.err());
      assertTrue(ended.err().contains("one device is measured: FA6A1B2C3D."), ended.err());
    }
  }

  @Test
  void phonesOfOneSerialNumberOnTwoCablesAreTwoThoughNoneTellsWhenItWasStarted() throws Exception {
    Scenario cheap =
        Scenario.of("scenario-twice")
            .with("^getprop ro.serialno$", "0123456789ABCDEF\n", 0)
            .with("^getprop ro.build.fingerprint$", "cheap/phone/phone:10/1:user\n", 0)
            .with("boot_id", "", 1)
            .withDevices(
                List.of(
                    device("0123456789ABCDEF", "device usb:1-1", 3),
                    device("0123456789ABCDEF", "device usb:1-2", 4)));
    try (ScriptedAdbServer server = new ScriptedAdbServer(cheap)) {
      Cli.Ended ended = dryRun(server, "--all-devices");
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(ended.err().contains("2 devices are measured: "), ended.err());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "push-and-run --all-devices --target host, neither --target host nor --virtual-device",
    "push-and-run --serial A --serial B --virtual-device, neither --target host nor",
    "push-and-run --all-devices --serial A, give one",
    "push-and-run --all-devices --transport-id 3, give one",
    "push-and-run --all-devices --resume run.json, --resume carries on the run of one device",
    "gate --serial A --serial B l.tflite r.tflite, 'names 2 devices (A, B), and this command takes'",
    "doctor --serial A --serial B, this command takes one",
    "doctor --serial=, --serial is empty",
    "push-and-run --serial A --serial=, --serial is empty",
    "gate --all-devices l.tflite r.tflite, gate has no option --all-devices"
  })
  void severalDevicesAreRefusedWhereTheyMakeNoSense(String command, String sentence)
      throws Exception {
    Cli.Ended ended = InProcess.run(folder, command.split(" ", -1));
    assertEquals(2, ended.exit(), ended.err());
    assertTrue(ended.complaint().contains(sentence), ended.err());
  }

  /** Counts the agents that run at the same time. */
  private static final class CountedAgents implements AgentLauncher {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();

    @Override
    public Run start(AgentTask task, Consumer<String> onStep) throws IOException {
      all.incrementAndGet();
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      Run run = AgentLauncher.childProcess().start(task, onStep);
      return new Run() {
        @Override
        public AgentProcess.End await(Duration limit) throws InterruptedException {
          try {
            return run.await(limit);
          } finally {
            running.decrementAndGet();
          }
        }

        @Override
        public long pid() {
          return run.pid();
        }

        @Override
        public void close() {
          run.close();
        }
      };
    }
  }

  @Test
  void virtualDevicesOfOneHostTakeTurns() throws Exception {
    CountedAgents agents = new CountedAgents();
    String serials =
        IntStream.range(0, 3).mapToObj(i -> "virtual-" + i).collect(Collectors.joining(","));
    List<VirtualDevice> devices = new ArrayList<>();
    try (AdbServerFront front = AdbServerFront.open()) {
      for (String serial : serials.split(",", -1)) {
        VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1(), agents);
        devices.add(device);
        front.attach(serial, device);
      }
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(
                  "push-and-run",
                  "--serial",
                  serials,
                  "--rounds",
                  "2",
                  "--iterations",
                  "5",
                  "--warm-up",
                  "1",
                  "--min-time",
                  "0s",
                  "--output",
                  "run.json",
                  model.toString());
      assertEquals(0, ended.exit(), ended.err());
      assertTrue(ended.err().contains("their trials take turns"), ended.err());
    } finally {
      devices.forEach(VirtualDevice::close);
    }
    assertEquals(6, agents.all.get());
    assertEquals(1, agents.most.get());
    Set<String> ids = new HashSet<>();
    for (String serial : serials.split(",", -1)) {
      RunFile run = RunFiles.read(folder.resolve("run-" + serial + ".json"));
      assertEquals(2, run.measurements().size());
      ids.add(run.run().id());
    }
    assertEquals(3, ids.size(), "runs that begin in one second have ids of their own: " + ids);
  }
}
