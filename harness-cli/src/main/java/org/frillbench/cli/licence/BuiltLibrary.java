package org.frillbench.cli.licence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that the build found on the product's class path.
 *
 * @param group Maven's group
 * @param artifact its name
 * @param version its version
 */
record BuiltLibrary(String group, String artifact, String version) {

  /** A line of Maven's list: {@code group:artifact:type[:classifier]:version:scope}. */
  private static final Pattern LINE =
      Pattern.compile("\\s+([\\w.-]+):([\\w.-]+):jar:(?:[\\w.-]+:)?([\\w.-]+):\\w+\\b.*");

  /** What follows the version in the name of a jar. */
  private static final Pattern REST = Pattern.compile("(?:-([\\w-]+))?\\.jar");

  /** The libraries in Maven's list, each once, however many platforms it has a jar for. */
  static List<BuiltLibrary> of(String list) {
    return list.lines()
        .flatMap(line -> parse(line).stream())
        .distinct()
        .sorted(Comparator.comparing(BuiltLibrary::name))
        .toList();
  }

  private static Optional<BuiltLibrary> parse(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(new BuiltLibrary(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /**
   * Its package URL, if {@code jar} is the name of a file of this library: its jar, or that of a
   * platform.
   */
  Optional<String> purl(String jar) {
    String beginning = artifact + "-" + version;
    if (!jar.startsWith(beginning)) {
      return Optional.empty();
    }
    Matcher rest = REST.matcher(jar.substring(beginning.length()));
    if (!rest.matches()) {
      return Optional.empty();
    }
    String classifier = rest.group(1) == null ? "" : "classifier=" + rest.group(1) + "&";
    return Optional.of(
        "pkg:maven/" + group + "/" + artifact + "@" + version + "?" + classifier + "type=jar");
  }

  /** Its name among all libraries. */
  String name() {
    return group + ":" + artifact;
  }
}
