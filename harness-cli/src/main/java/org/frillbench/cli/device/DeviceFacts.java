package org.frillbench.cli.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.frillbench.results.analysis.ObservedWarnings;
import org.frillbench.results.warning.Warning;

/**
 * What a device reports of itself; each value may be missing.
 *
 * @param properties its system properties
 * @param coreMaxKHz each core's highest clock, kHz; an entry is empty where it can't be read, as of
 *     a core that is offline
 * @param pageSizeBytes the kernel's page size
 * @param memoryBytes physical memory
 * @param freeBytes free space under /data/local/tmp
 * @param battery its battery
 * @param thermalStatus 0 (none) to 6 (shutdown), API 29 and up
 * @param awake whether the screen is on
 * @param locked whether the lock screen shows
 * @param agentInstalled whether our agent app is there
 * @param power what decides how fast it lets itself be
 * @param unanswered the questions that got no answer, each with the reason
 */
public record DeviceFacts(
    Map<String, String> properties,
    List<Optional<Long>> coreMaxKHz,
    Optional<Long> pageSizeBytes,
    Optional<Long> memoryBytes,
    Optional<Long> freeBytes,
    Battery battery,
    Optional<Integer> thermalStatus,
    Optional<Boolean> awake,
    Optional<Boolean> locked,
    boolean agentInstalled,
    PowerState power,
    List<String> unanswered) {

  /** A system property, or null where it is not set. */
  public String property(String name) {
    String value = properties.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** The API level; 0 where the device reports none. */
  public int api() {
    String sdk = property("ro.build.version.sdk");
    return sdk != null && sdk.matches("\\d{1,4}") ? Integer.parseInt(sdk) : 0;
  }

  /** The main ABI, for example {@code arm64-v8a}; null where the device reports none. */
  public String abi() {
    return property("ro.product.cpu.abi");
  }

  /** The virtual device's profile; empty on a real one. */
  public Optional<String> virtualProfile() {
    return Optional.ofNullable(property("ro.frillbench.virtual"));
  }

  /** Whether this is Android's own emulator. */
  public boolean emulator() {
    String hardware = property("ro.hardware");
    return "1".equals(property("ro.kernel.qemu"))
        || "1".equals(property("ro.boot.qemu"))
        || "ranchu".equals(hardware)
        || "goldfish".equals(hardware);
  }

  /** Whether the system is an engineering build, on which everything is debuggable. */
  public boolean engineeringBuild() {
    return "eng".equals(property("ro.build.type"));
  }

  /** What a run that began now would warn of from its beginning. */
  public Set<Warning> warnings() {
    return ObservedWarnings.ofDevice(
        emulator(), engineeringBuild(), battery.levelPercent().orElse(null), screenOff());
  }

  /** Whether the screen is known to be off. */
  public boolean screenOff() {
    return awake.filter(on -> !on).isPresent();
  }

  /** Whether the lock screen is known to show. */
  public boolean screenLocked() {
    return locked.orElse(false);
  }

  /** Whether a command did not end when the device was asked for its facts. */
  public boolean hung(String command) {
    return unanswered.stream().anyMatch(said -> said.startsWith(DeviceQueries.noEnd(command)));
  }

  /** The same device after its screen was seen to. */
  public DeviceFacts withScreen(Optional<Boolean> nowAwake, Optional<Boolean> nowLocked) {
    return new DeviceFacts(
        properties,
        coreMaxKHz,
        pageSizeBytes,
        memoryBytes,
        freeBytes,
        battery,
        thermalStatus,
        nowAwake,
        nowLocked,
        agentInstalled,
        power,
        unanswered);
  }
}
