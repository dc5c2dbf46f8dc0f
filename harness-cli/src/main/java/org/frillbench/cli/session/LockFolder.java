package org.frillbench.cli.session;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DevicePolicy;
import org.frillbench.cli.device.DeviceProbe;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.ShellQuote;
import org.frillbench.cli.device.ShellResult;

/**
 * The lock's folder on the device and the notes in it. Three things are atomic there, and all else
 * is built on them: {@code mkdir} succeeds for one process, {@code rm} of a note succeeds for one,
 * and of two that both have put a note there, the later one sees both.
 */
final class LockFolder {

  /** Its path on the device. */
  static final String PATH = DeviceProbe.FOLDER + "/lock";

  private static final String NOTE_NAME = "owner-[0-9a-f]{16}";
  private static final Pattern TIME =
      Pattern.compile("\\b(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d)\\b");
  private static final String SECTION_END = "-";
  private static final int SECTIONS = 5;

  private final DeviceLink link;

  LockFolder(DeviceLink link) {
    this.link = link;
  }

  /**
   * Its content.
   *
   * @param there whether the folder exists
   * @param age since it was last changed, by the device's own clock, within a minute; empty where
   *     it reports none
   * @param notes the names of the notes
   * @param owners the owner in each note, in the same order; empty where it is malformed
   */
  record Contents(
      boolean there, Optional<Duration> age, List<String> notes, List<Optional<LockNote>> owners) {}

  Contents read() throws LinkLostException {
    String script =
        "[ -d %1$s ] && echo there; echo -; date '+%%Y-%%m-%%d %%H:%%M'; echo -; ls -ld %1$s;"
            + " echo -; ls %1$s; echo -; cat %1$s/owner-*";
    String[] sections =
        sections(link.script(DevicePolicy.COMMAND, script.formatted(PATH)).output());
    List<String> notes = sections[3].lines().filter(name -> name.matches(NOTE_NAME)).toList();
    List<String> lines = sections[4].lines().toList();
    List<Optional<LockNote>> owners =
        IntStream.range(0, notes.size())
            .mapToObj(
                i ->
                    lines.size() == notes.size()
                        ? LockNote.read(lines.get(i))
                        : Optional.<LockNote>empty())
            .toList();
    return new Contents(
        sections[0].strip().equals("there"), age(sections[1], sections[2]), notes, owners);
  }

  /** The parts between lines of a hyphen: always five. */
  private static String[] sections(String output) {
    List<StringBuilder> sections = Stream.generate(StringBuilder::new).limit(SECTIONS).toList();
    int section = 0;
    for (String line : output.lines().toList()) {
      if (line.equals(SECTION_END) && section < SECTIONS - 1) {
        section++;
      } else {
        sections.get(section).append(line).append('\n');
      }
    }
    return sections.stream().map(StringBuilder::toString).toArray(String[]::new);
  }

  private static Optional<Duration> age(String now, String listed) {
    return time(listed).flatMap(changed -> time(now).map(is -> Duration.between(changed, is)));
  }

  /** The first time in a text, as every release's {@code ls -l} prints it. */
  private static Optional<LocalDateTime> time(String text) {
    Matcher time = TIME.matcher(text);
    try {
      return time.find()
          ? Optional.of(LocalDateTime.parse(time.group(1) + "T" + time.group(2)))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Makes the folder with a note in it; only one of several that try it at once gets through. */
  ShellResult make(String name, LockNote note) throws LinkLostException {
    return link.script(
        DevicePolicy.COMMAND,
        ShellQuote.join("mkdir", "-p", DeviceProbe.FOLDER)
            + " && "
            + ShellQuote.join("mkdir", PATH)
            + " && "
            // The shell of older releases takes no permission away by itself.
            + ShellQuote.join("chmod", "755", DeviceProbe.FOLDER, PATH)
            + " && "
            + put(name, note));
  }

  /** Puts a note in the place of others; the one that removes them gets through. */
  ShellResult replace(List<String> others, String name, LockNote note) throws LinkLostException {
    StringBuilder script = new StringBuilder();
    for (String other : others) {
      script.append(ShellQuote.join("rm", PATH + "/" + other)).append(" && ");
    }
    return link.script(DevicePolicy.COMMAND, script + put(name, note));
  }

  /** Writes a note, and lists the notes that exist afterwards. */
  private static String put(String name, LockNote note) {
    return ShellQuote.join("echo", note.text())
        + " > "
        + ShellQuote.join(PATH + "/" + name)
        + " && "
        + ShellQuote.join("ls", PATH);
  }

  /** Whether what {@link #put} listed is one note alone. */
  static boolean holdsAlone(ShellResult put, String name) {
    return put.ok()
        && put.output()
            .lines()
            .filter(line -> line.matches(NOTE_NAME))
            .toList()
            .equals(List.of(name));
  }

  void discard() throws LinkLostException {
    link.shell(DevicePolicy.COMMAND, "rm", "-rf", PATH);
  }

  void removeNote(String name) throws LinkLostException {
    link.shell(DevicePolicy.COMMAND, "rm", "-f", PATH + "/" + name);
  }

  /** Removes the folder, unless the note is gone because somebody broke the lock. */
  void remove(String name) throws LinkLostException {
    link.script(
        DevicePolicy.COMMAND,
        ShellQuote.join("rm", PATH + "/" + name) + " && " + ShellQuote.join("rm", "-r", PATH));
  }
}
