package org.frillbench.results.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page that loads nothing: its Content-Security-Policy allows the script and the style that are
 * in it, by their hashes, and nothing else.
 */
public final class Page {

  private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");

  private Page() {}

  /**
   * The page's HTML.
   *
   * @param kind what draws it
   * @param title its title, in plain text
   * @param data what is drawn
   */
  public static String of(PageKind kind, String title, List<DataBlock> data) {
    String style = PageResource.style(kind);
    String script = PageResource.script(kind);
    Map<String, String> parts =
        Map.of(
            "policy",
            policy(style, script),
            "title",
            escaped(title),
            "style",
            style,
            "data",
            data.stream().map(DataBlock::element).collect(Collectors.joining()),
            "script",
            script);
    return PLACE
        .matcher(PageResource.frame())
        .replaceAll((MatchResult place) -> quoted(parts.get(place.group(1))));
  }

  private static String quoted(String part) {
    return Matcher.quoteReplacement(part);
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; script-src 'sha256-"
        + hash(script)
        + "'; style-src 'sha256-"
        + hash(style)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every JDK has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
