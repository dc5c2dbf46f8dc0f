package org.frillbench.cli.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which of the attached devices the user means.
 *
 * @param name a serial, or what else adb takes after {@code -s}; empty for the only device
 * @param byVariable whether ANDROID_SERIAL gave the name
 * @param transportId the adb server's number for it
 */
public record DeviceSelector(Optional<String> name, boolean byVariable, OptionalLong transportId) {

  /** The variable that names a device for adb, where no option does. */
  static final String VARIABLE = "ANDROID_SERIAL";

  /** The only device there is. */
  public static DeviceSelector only() {
    return new DeviceSelector(Optional.empty(), false, OptionalLong.empty());
  }

  /** The device of that name. */
  public static DeviceSelector of(String name) {
    return new DeviceSelector(Optional.of(name), false, OptionalLong.empty());
  }

  /**
   * Selects by options and environment; as in adb, an option overrides the variable.
   *
   * @param serial null where not given
   * @param transportId null where not given
   */
  public static DeviceSelector of(
      String serial, Long transportId, Map<String, String> environment) {
    if (transportId != null) {
      return new DeviceSelector(Optional.empty(), false, OptionalLong.of(transportId));
    }
    if (serial != null) {
      return of(serial);
    }
    Optional<String> named =
        Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank());
    return new DeviceSelector(named, named.isPresent(), OptionalLong.empty());
  }

  /** The selected devices: more than one where the selection is ambiguous. */
  public List<AttachedDevice> among(List<AttachedDevice> attached) {
    return attached.stream().filter(this::means).toList();
  }

  private boolean means(AttachedDevice device) {
    return (transportId.isEmpty() || device.transportId().equals(transportId))
        && (name.isEmpty() || device.isCalled(name.get()));
  }

  /** The device in words, for a message: {@code SERIAL}, {@code of transport id 5}. */
  String words() {
    return transportId.isPresent()
        ? "of transport id " + transportId.getAsLong()
        : name.orElse("") + (byVariable ? " (named by " + VARIABLE + ")" : "");
  }
}
