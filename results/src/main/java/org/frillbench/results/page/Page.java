package org.frillbench.results.page;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that loads nothing: its Content-Security-Policy allows the script and the style that are
 * in it, by their hashes, and nothing else.
 *
 * @param kind what draws it
 * @param title its title, in plain text
 * @param data what is drawn
 */
public record Page(PageKind kind, String title, List<DataBlock> data) {

  private static final Pattern PLACE = Pattern.compile("@([a-z]+)@");

  /** Characters. */
  private static final int BUFFER = 1 << 16;

  public Page {
    data = List.copyOf(data);
  }

  /** Its HTML, where it is small. */
  public String html() {
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    try {
      writeTo(html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes its HTML as UTF-8, of which no copy is made in memory; {@code out} stays open.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void writeTo(OutputStream out) throws IOException {
    Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    String frame = PageResource.frame();
    Matcher place = PLACE.matcher(frame);
    int written = 0;
    while (place.find()) {
      page.write(frame, written, place.start() - written);
      written = place.end();
      fill(place.group(1), page);
    }
    page.write(frame, written, frame.length() - written);
    page.flush();
  }

  private void fill(String place, Writer page) throws IOException {
    switch (place) {
      case "policy" -> page.write(policy(PageResource.style(kind), PageResource.script(kind)));
      case "title" -> page.write(escaped(title));
      case "style" -> page.write(PageResource.style(kind));
      case "script" -> page.write(PageResource.script(kind));
      case "data" -> {
        for (DataBlock block : data) {
          block.writeTo(page);
        }
      }
      default -> throw new IllegalStateException("nothing is to be put at " + place);
    }
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
