package org.frillbench.cli.command.help;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A manual page for the documentation, in Markdown. */
final class MarkdownManual implements Manual {

  /** The page of the top is what is shown of a folder. */
  static final String TOP_FILE = "README.md";

  private static final String TOP = "frill-bench";

  /** Where it is not code, a browser breaks the line between its hyphens. */
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z0-9]+(?:-[a-z0-9]+)*+");

  private final StringBuilder page = new StringBuilder();

  /** The pages that commands have led to. */
  private final Set<String> listed = new HashSet<>();

  /** The heading of a section, as long as nothing is below it. */
  private String section = "";

  /** Whether an entry of a list was last: the next one follows without a blank line. */
  private boolean inList;

  /** The name of the file of a page. */
  static String file(String page) {
    return page.equals(TOP) ? TOP_FILE : page.substring(TOP.length() + 1) + ".md";
  }

  @Override
  public Manual title(String name, String purpose) {
    // The description begins with the purpose.
    return block("# " + name);
  }

  @Override
  public Manual synopsis(String command, String arguments) {
    return typed((command + " " + arguments).strip());
  }

  @Override
  public Manual section(String heading) {
    section = "## " + heading.charAt(0) + heading.substring(1).toLowerCase(Locale.ROOT);
    return this;
  }

  @Override
  public Manual part(String heading) {
    return block("**" + escaped(heading) + "**");
  }

  @Override
  public Manual paragraph(String text) {
    return block(
        prose(text).replace(TOP + "(1)", "[" + code(TOP) + "](" + TOP_FILE + "#environment)"));
  }

  @Override
  public Manual entry(String word, String text) {
    return item(code(word), text);
  }

  @Override
  public Manual exitCode(String code, String text) {
    return item(ReferenceLinks.idLink(code), text);
  }

  @Override
  public Manual argument(String label, String text) {
    return item(code(label), text);
  }

  @Override
  public Manual option(List<String> names, String label, String text) {
    int last = names.size() - 1;
    String others =
        names.subList(0, last).stream()
            .map(name -> code(name) + ", ")
            .collect(Collectors.joining());
    return item(others + code(names.get(last) + label), text);
  }

  @Override
  public Manual command(String word, String page, String text) {
    listed.add(page);
    return item(link(word, page), text);
  }

  @Override
  public Manual typed(String command) {
    return block("```\n" + command + "\n```");
  }

  @Override
  public Manual pages(List<String> names) {
    List<String> others = names.stream().filter(name -> !listed.contains(name)).toList();
    return others.isEmpty()
        ? this
        : block(others.stream().map(name -> link(name, name)).collect(Collectors.joining(", ")));
  }

  @Override
  public String text() {
    return page.toString();
  }

  private Manual block(String text) {
    begin();
    page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
    inList = false;
    return this;
  }

  private Manual item(String term, String text) {
    begin();
    page.append(inList ? "" : "\n");
    page.append("- ").append(term).append(": ").append(prose(text)).append('\n');
    inList = true;
    return this;
  }

  /** Writes the heading of the section, if nothing is below it yet. */
  private void begin() {
    if (!section.isEmpty()) {
      page.append('\n').append(section).append('\n');
      section = "";
      inList = false;
    }
  }

  private static String prose(String text) {
    return ReferenceLinks.linked(OPTION.matcher(escaped(text)).replaceAll("`$0`"));
  }

  /** Text of the program itself, where these alone may mean something in Markdown. */
  private static String escaped(String text) {
    return text.replaceAll("[\\\\*_<`~\\[]", "\\\\$0");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String link(String words, String page) {
    return "[" + code(words) + "](" + file(page) + ")";
  }
}
