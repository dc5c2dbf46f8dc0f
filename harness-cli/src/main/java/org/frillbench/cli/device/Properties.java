package org.frillbench.cli.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.agent.io.BoundedText;

/** Reads {@code getprop}: lines like {@code [ro.product.model]: [Pixel]}. */
final class Properties {

  private static final Pattern START = Pattern.compile("\\[([^\\]]++)\\]: \\[(.*)");

  private final Map<String, String> read = new LinkedHashMap<>();
  private final StringBuilder value = new StringBuilder();
  private String name;

  private Properties() {}

  /** Every property by name, in getprop's order; what is no property is passed over. */
  static Map<String, String> of(String getprop) {
    Properties properties = new Properties();
    getprop.lines().forEach(properties::line);
    return properties.read;
  }

  /** A value may have several lines, as that of the boot reasons' history has. */
  private void line(String line) {
    Matcher start = START.matcher(line);
    if (start.matches()) {
      name = start.group(1);
      value.setLength(0);
      value.append(start.group(2));
    } else if (name != null) {
      value.append('\n').append(line);
    }
    if (name != null && line.endsWith("]")) {
      read.put(name, BoundedText.of(value.substring(0, value.length() - 1)));
      name = null;
    }
  }
}
