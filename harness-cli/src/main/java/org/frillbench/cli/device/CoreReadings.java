package org.frillbench.cli.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses what the kernel reports of a processor's cores. */
final class CoreReadings {

  private static final int MOST_CORES = 64;
  private static final Pattern FAILED = Pattern.compile("/cpu(\\d{1,2})/");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  private CoreReadings() {}

  /**
   * What {@code cat} printed of one file of each core, in the order of the cores: a line where the
   * file could be read, a complaint that names the file where not, as of a core that is offline.
   *
   * @return an entry for each core, empty where its file could not be read; all of them are empty
   *     where lines and cores do not match
   */
  static List<Optional<String>> lines(String printed, int cores) {
    Set<Integer> failed = new HashSet<>();
    List<String> values = new ArrayList<>();
    printed
        .lines()
        .forEach(
            line -> {
              Matcher complaint = FAILED.matcher(line);
              if (complaint.find()) {
                failed.add(Integer.parseInt(complaint.group(1)));
              } else {
                values.add(line.strip());
              }
            });
    if (failed.size() + values.size() != cores) {
      return Collections.nCopies(cores, Optional.empty());
    }
    List<Optional<String>> lines = new ArrayList<>();
    int next = 0;
    for (int core = 0; core < cores; core++) {
      boolean has = !failed.contains(core) && next < values.size();
      lines.add(has ? Optional.of(values.get(next++)) : Optional.empty());
    }
    return lines;
  }

  /** A list of cores as the kernel writes it: {@code 0-3,6}; empty where it is none. */
  static Optional<Set<Integer>> set(String list) {
    Set<Integer> cores = new TreeSet<>();
    String text = list.strip();
    if (text.length() > 4 * MOST_CORES) {
      return Optional.empty();
    }
    for (String part : text.split(",", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      for (int core = first; core <= last && core < MOST_CORES; core++) {
        cores.add(core);
      }
    }
    return Optional.of(cores);
  }
}
