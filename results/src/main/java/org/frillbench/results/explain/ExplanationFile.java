package org.frillbench.results.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resource that explains ids: for each a heading in Markdown, paragraphs, one that begins with
 * {@code Rule:}, and a list of remedies. A limit is written as its name in braces, {@code
 * {battery}}, and taken from the code.
 */
public final class ExplanationFile {

  private static final Pattern HEADING = Pattern.compile("(?m)^# ");
  private static final Pattern BLANK_LINE = Pattern.compile("\n\\s*\n");
  private static final String RULE = "Rule: ";
  private static final String REMEDY = "- ";

  private final Map<String, String> sections = new LinkedHashMap<>();

  private ExplanationFile(String text) {
    for (String section : HEADING.split(text, -1)) {
      int end = section.indexOf('\n');
      if (end > 0) {
        sections.put(section.substring(0, end).strip(), section.substring(end + 1).strip());
      }
    }
  }

  /** The resource {@code name} beside {@code type}. */
  public static ExplanationFile beside(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream(name)) {
      return new ExplanationFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids that it explains, in its order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(sections.keySet());
  }

  /**
   * Explains an id.
   *
   * @param summary its line in the code
   * @throws IllegalStateException if the resource does not explain it in the form above
   */
  public Explanation explain(String id, Explanation.Kind kind, String summary) {
    String section = sections.get(id);
    if (section == null) {
      throw new IllegalStateException("no text explains " + id);
    }
    List<String> meaning = new ArrayList<>();
    String rule = null;
    List<String> remedies = new ArrayList<>();
    for (String block : BLANK_LINE.split(RuleLimits.filledIn(section), -1)) {
      if (block.startsWith(RULE)) {
        rule = block.substring(RULE.length());
      } else if (block.startsWith(REMEDY)) {
        block.lines().map(line -> line.substring(REMEDY.length())).forEach(remedies::add);
      } else {
        meaning.add(block);
      }
    }
    if (meaning.isEmpty() || rule == null || remedies.isEmpty()) {
      throw new IllegalStateException("the text of " + id + " lacks a part");
    }
    return new Explanation(id, kind, summary, String.join(" ", meaning), rule, remedies);
  }
}
