package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.FileStat;
import org.frillbench.virtual.device.ProfileFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many services of ADB a trial needs, counted where the device opens them. */
@Timeout(120)
final class RoundTripsTest {

  private static final int ROUNDS = 3;
  private static final int MOST = 6;

  /** The request is pushed, the device is asked, the agent is launched. */
  private static final int USUAL = 3;

  private final List<String> services = Collections.synchronizedList(new ArrayList<>());

  /** The round trips of each trial, as the harness counts them. */
  private List<Integer> counts(Path folder, String profile, String launch) throws Exception {
    TinyModel.student(folder.resolve("tiny.tflite"));
    try (AdbServerFront front = AdbServerFront.open();
        VirtualDevice device = VirtualDevice.start(ProfileFile.load(profile))) {
      device.onService(services::add);
      front.attach("virtual", device);
      Cli.Ended ended =
          new InProcess(folder)
              .with("ANDROID_ADB_SERVER_PORT", Integer.toString(front.port()))
              .run(
                  ("audit --trials --json --iterations 5 --warm-up 2 --min-time 0s --rounds "
                          + ROUNDS
                          + " --launch "
                          + launch
                          + " tiny.tflite")
                      .split(" ", -1));
      assertEquals(0, ended.exit(), ended.err());
      assertEquals(List.of(), left(device, "/data/local/tmp/frill-bench/requests"));
      assertEquals(List.of(), left(device, reportFolder(device, launch)));
      return JsonParser.parseString(ended.out())
          .getAsJsonObject()
          .getAsJsonArray("trials")
          .asList()
          .stream()
          .map(trial -> trial.getAsJsonObject().getAsJsonObject("roundTrips"))
          .map(trips -> trips.get("count").getAsInt())
          .toList();
    }
  }

  private static String reportFolder(VirtualDevice device, String launch) {
    String app = "/sdcard/Android/%s/org.frillbench.agent%s";
    return launch.equals("shell")
        ? "/data/local/tmp/frill-bench/reports"
        : device.profile().sdk() < 29
            ? app.formatted("data", "/cache")
            : app.formatted("media", "");
  }

  private static List<String> left(VirtualDevice device, String folder) throws Exception {
    return device.files().list(folder).stream().map(FileStat::name).toList();
  }

  private static boolean launches(String service) {
    return service.contains("am instrument") || service.contains("app_process");
  }

  @ParameterizedTest
  @CsvSource({
    "nexus-7-2012, app",
    "nexus-7-2012, shell",
    "pixel-1-android-7.1, app",
    "pixel-1, shell",
    "pixel-8, app",
    "pixel-8, shell",
  })
  void trialTakesThreeRoundTripsAndNeverMoreThanSix(
      String profile, String launch, @TempDir Path folder) throws Exception {
    List<Integer> counts = counts(folder, profile, launch);
    assertEquals(List.of(USUAL + 1, USUAL, USUAL), counts, "the first one's outputs are pulled");
    assertTrue(counts.stream().allMatch(count -> count <= MOST));
    List<Integer> launches =
        IntStream.range(0, services.size()).filter(i -> launches(services.get(i))).boxed().toList();
    assertEquals(ROUNDS, launches.size(), services::toString);
    // The same, counted by the device from one launch to the next.
    List<Integer> trips =
        IntStream.range(1, ROUNDS).mapToObj(i -> launches.get(i) - launches.get(i - 1)).toList();
    assertEquals(List.of(USUAL + 1, USUAL), trips, services::toString);
  }
}
