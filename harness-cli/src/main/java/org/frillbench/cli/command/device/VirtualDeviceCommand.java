package org.frillbench.cli.command.device;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.device.TemporaryDevice;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.run.Interruption;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.daemon.AdbDaemon;
import org.frillbench.virtual.adb.daemon.AuthorizedKeys;
import org.frillbench.virtual.device.DeviceProfile;
import org.frillbench.virtual.device.DeviceState;
import org.frillbench.virtual.device.ProfileFile;
import org.frillbench.virtual.device.StateChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Keeps a virtual device running for any adb client. */
@Command(
    name = "virtual-device",
    description = {
      "Keeps a virtual Android device running that any adb client can connect to.",
      "It listens on the loopback address only and runs trials on this machine's CPU."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    exitCodeList = {"3:", "130:"},
    footer = {
      "A Pixel 1 that any adb client can connect to:",
      "  frill-bench virtual-device",
      "An older phone that is hot, on any free port:",
      "  frill-bench virtual-device --device-profile nexus-5x --state hot --port 0"
    })
@Under(OptionHeading.DEVICE)
public final class VirtualDeviceCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "The port of 127.0.0.1 that it listens on, 0 for any free one (default:"
              + " ${DEFAULT-VALUE}).")
  private int port = 7555;

  @Option(
      names = "--device-profile",
      paramLabel = "NAME",
      converter = Profiles.class,
      description =
          "The device: nexus-7-2012 (Android 5.1), nexus-7 (6.0), pixel-1-android-7.1, nexus-5x"
              + " (8.1), pixel-1 (10, the default), pixel-5 (13), pixel-8 (15) or pixel-8-16k (15,"
              + " with pages of 16 KiB). Its shell has the programs of its release.")
  private DeviceProfile profile = DeviceProfile.pixel1();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      split = ",",
      converter = States.class,
      description = {
        "Its state, several with commas: unauthorized, offline, low-battery, cool, warm, hot,"
            + " asleep, locked, full-disk, old-api, wrong-abi, 16k-pages, no-agent."
      })
  private List<DeviceState> states = new ArrayList<>();

  @Option(
      names = "--state-changes",
      paramLabel = "CHANGES",
      converter = Changes.class,
      description =
          "State changes while it runs, as in 2t:hot,5s:cool: hot after 2 trials, cool 5 seconds"
              + " later. The states are low-battery, cool, warm, hot, asleep and locked.")
  private StateChanges stateChanges = new StateChanges(List.of());

  @Option(
      names = "--authorized-keys",
      paramLabel = "FILE",
      description =
          "Accept only computers whose keys are in this file, one a line as in adbkey.pub"
              + " (default: any; this user's key is known from the start).")
  private Path authorizedKeys;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, "--port is no port number: " + port + ".");
    }
    DeviceProfile played = profile;
    for (DeviceState state : states) {
      played = state.in(played);
    }
    AuthorizedKeys keys = AuthorizedKeysFile.keys(authorizedKeys);
    try (Interruption interruption = Interruption.guard();
        VirtualDevice device = TemporaryDevice.start(played);
        AdbDaemon daemon = AdbDaemon.start(device, port, keys)) {
      device.schedule(stateChanges);
      announce(played, daemon.port());
      interruption.await();
      return ExitCode.INTERRUPTED.code();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage() + ": choose another.", e);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "port "
              + port
              + " of 127.0.0.1 cannot be used ("
              + e.getMessage()
              + "): choose another with --port, or 0 for any that is free.",
          e);
    }
  }

  private void announce(DeviceProfile played, int at) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s %s (profile %s, Android %s, API %d, %s) listens on 127.0.0.1:%d.%n",
        played.properties().get("ro.product.manufacturer"),
        played.properties().get("ro.product.model"),
        played.name(),
        played.properties().get("ro.build.version.release"),
        played.sdk(),
        played.properties().get("ro.product.cpu.abi"),
        at);
    out.printf("  adb connect 127.0.0.1:%d%n", at);
    out.printf("  frill-bench push-and-run --serial 127.0.0.1:%d%n", at);
    out.println("Ctrl-C ends it.");
    out.flush();
  }

  /** Finds a profile by its name. */
  static final class Profiles implements ITypeConverter<DeviceProfile> {

    @Override
    public DeviceProfile convert(String name) {
      try {
        return ProfileFile.load(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Parses state changes. */
  static final class Changes implements ITypeConverter<StateChanges> {

    @Override
    public StateChanges convert(String text) {
      try {
        return StateChanges.of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Finds a state by its name. */
  static final class States implements ITypeConverter<DeviceState> {

    @Override
    public DeviceState convert(String id) {
      try {
        return DeviceState.of(id);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
