package org.frillbench.cli.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.frillbench.cli.device.AttachedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command of one device of several. */
final class MemberCommandTest {

  private static Member member(boolean ownSerial) {
    return new Member(
        new AttachedDevice("BBB", "device", OptionalLong.of(7), List.of()), ownSerial, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "push-and-run --serial AAA,BBB --output run.json m.tflite --rounds 3",
        "push-and-run --serial=AAA,BBB -o run.json m.tflite --rounds 3",
        "push-and-run m.tflite --all-devices --output=run.json --rounds 3",
        "push-and-run m.tflite -orun.json --rounds 3 --serial AAA --serial BBB"
      })
  void everyWayToNameSeveralDevicesBecomesTheNameOfOne(String command) {
    assertEquals(
        "push-and-run --serial BBB --output run-BBB.json m.tflite --rounds 3",
        of(command, true, Optional.of(Path.of("run-BBB.json"))));
  }

  @Test
  void commandWithoutOutputNamesNone() {
    assertEquals(
        "--stacktrace push-and-run --serial BBB m.tflite",
        of("--stacktrace push-and-run m.tflite --all-devices", true, Optional.empty()));
    assertEquals(
        "--progress json push-and-run --serial BBB m.tflite",
        of("--progress json push-and-run m.tflite --all-devices", true, Optional.empty()));
  }

  @Test
  void deviceOfASharedSerialIsNamedByItsPortWhichStaysWhenItIsConnectedAgain() {
    Member member =
        new Member(
            new AttachedDevice(
                "BBB", "device", OptionalLong.of(7), List.of("usb:1-2", "model:Pixel")),
            false,
            false);
    assertEquals(
        List.of("push-and-run", "--serial", "usb:1-2"),
        MemberCommand.of(List.of("push-and-run", "--all-devices"), member, Optional.empty()));
  }

  @Test
  void deviceOfASharedSerialWithoutAPortIsNamedByItsTransportId() {
    assertEquals(
        "push-and-run --transport-id 7", of("push-and-run --all-devices", false, Optional.empty()));
  }

  @Test
  void whatFollowsADoubleDashIsKept() {
    assertEquals(
        "push-and-run --serial BBB -- --serial -o",
        of("push-and-run --all-devices -- --serial -o", true, Optional.empty()));
  }

  private static String of(String command, boolean ownSerial, Optional<Path> output) {
    List<String> arguments = List.of(command.split(" ", -1));
    return String.join(" ", MemberCommand.of(arguments, member(ownSerial), output));
  }
}
