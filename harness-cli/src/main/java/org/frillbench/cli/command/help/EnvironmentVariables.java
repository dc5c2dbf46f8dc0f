package org.frillbench.cli.command.help;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that frill-bench reads, from the table of the documentation. */
final class EnvironmentVariables {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\| (.*) \\|$");

  private EnvironmentVariables() {}

  /** What each is for, by its name; several that are for one thing have one name with commas. */
  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher rows = ROW.matcher(HelpTopic.page("environment.md"));
    while (rows.find()) {
      all.put(MarkdownPage.plain(rows.group(1)), MarkdownPage.plain(rows.group(2)));
    }
    return all;
  }
}
