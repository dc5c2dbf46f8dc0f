package org.frillbench.cli.device;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.agent.io.BoundedText;

/**
 * Reads the list of devices from an adb server. ddmlib's list has one device a serial, no transport
 * ids, and no state that ddmlib itself does not know.
 */
final class DeviceListing {

  private static final Pattern LAST_WORD = Pattern.compile("^(.*)[ \t](\\S+)$");
  private static final Pattern TRAIT = Pattern.compile("[a-z_]{1,30}:\\S*");
  private static final String ID = "transport_id:";

  /** Serial and state; a serial may hold blanks, and so may a state. */
  private static final Pattern KNOWN_STATE =
      Pattern.compile(
          "^(.*?)[ \t]+((?:"
              + Stream.of(AdbState.values())
                  .map(AdbState::word)
                  .filter(word -> !word.isEmpty())
                  .collect(Collectors.joining("|"))
              + ")(?:[ \t].*)?)$");

  private DeviceListing() {}

  /**
   * Every device of the server, in the server's order.
   *
   * @param server the adb server
   */
  static List<AttachedDevice> ask(InetSocketAddress server) throws IOException {
    return read(DeviceService.ask(server, "host:devices-l"));
  }

  /** Reads what a server answers to {@code host:devices-l}: a line for each device. */
  static List<AttachedDevice> read(String answer) {
    return answer.lines().map(DeviceListing::device).filter(Objects::nonNull).toList();
  }

  private static AttachedDevice device(String line) {
    String rest = line.strip();
    OptionalLong id = OptionalLong.empty();
    List<String> traits = new ArrayList<>();
    Matcher last = LAST_WORD.matcher(rest);
    while (last.matches() && TRAIT.matcher(last.group(2)).matches()) {
      String word = last.group(2);
      if (word.matches(ID + "\\d{1,18}")) {
        id = OptionalLong.of(Long.parseLong(word.substring(ID.length())));
      } else {
        traits.add(0, word);
      }
      rest = last.group(1).strip();
      last = LAST_WORD.matcher(rest);
    }
    Matcher known = KNOWN_STATE.matcher(rest);
    Matcher split = known.matches() ? known : last;
    return split.matches()
        ? new AttachedDevice(
            split.group(1).strip(), BoundedText.of(split.group(2).strip()), id, List.copyOf(traits))
        : null;
  }
}
