package org.frillbench.cli.device;

import java.util.List;
import java.util.Optional;
import org.frillbench.agent.io.BoundedText;

/**
 * What a device says of itself by whichever transport it is asked; empty texts are not known.
 *
 * @param serialNumber the manufacturer's, which cheap devices have in common
 * @param fingerprint of its system
 * @param bootId a random number of its kernel's since it was started
 * @param virtual whether it is a virtual device
 */
public record DeviceIdentity(
    String serialNumber, String fingerprint, String bootId, boolean virtual) {

  /** Of a device that does not answer. */
  public static final DeviceIdentity UNKNOWN = new DeviceIdentity("", "", "", false);

  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(DevicePolicy.QUERY, "getprop", "ro.serialno"),
          Question.of(DevicePolicy.QUERY, "getprop", "ro.build.fingerprint"),
          Question.of(DevicePolicy.QUERY, "cat", "/proc/sys/kernel/random/boot_id"),
          Question.of(DevicePolicy.QUERY, "getprop", "ro.frillbench.virtual"));

  /** Asks a device; what it does not answer is not known. */
  public static DeviceIdentity ask(DeviceLink link) throws LinkLostException {
    List<String> answers = Inquiry.ask(link, QUESTIONS).stream().map(DeviceIdentity::text).toList();
    return new DeviceIdentity(
        answers.get(0), answers.get(1), answers.get(2), !answers.get(3).isEmpty());
  }

  private static String text(Optional<ShellResult> answer) {
    return answer
        .filter(ShellResult::ok)
        .map(result -> BoundedText.of(result.output().strip()))
        .orElse("");
  }

  /** Whether {@code other} is known to be the same device. */
  public boolean isSame(DeviceIdentity other) {
    return equals(other) && !(serialNumber.isEmpty() && bootId.isEmpty());
  }
}
