package org.frillbench.cli.command.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What prints or is what a schema describes, from the tables of the documentation. */
final class SchemaSources {

  private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.*\\[`.*) \\|");
  private static final Pattern NAME = Pattern.compile("([^,;]*)\\[`([a-z-]+)`]\\([^)]*\\)");
  private static final String OF_COMMANDS = "| command |";

  private SchemaSources() {}

  /** What each schema describes, in Markdown, by the schema's name. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    boolean commands = false;
    for (String line : HelpTopic.page("json.md").lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith("| ") && !row.matches()) {
        commands = line.startsWith(OF_COMMANDS);
      } else if (row.matches()) {
        String source = (commands ? "the JSON of " : "") + row.group(1);
        Matcher names = NAME.matcher(row.group(2));
        while (names.find()) {
          String when = names.group(1).strip();
          all.put(names.group(2), when.isEmpty() ? source : source + ", " + when);
        }
      }
    }
    return all;
  }
}
