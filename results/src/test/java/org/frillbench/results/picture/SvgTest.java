package org.frillbench.results.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class SvgTest {

  /** A name with markup, characters that XML does not allow, and a change of text direction. */
  private static final String HOSTILE = "</text><script>a&b</script>\u0000\u001b[2J\u202e\ud83d";

  @Test
  void untrustedTextIsEscaped() throws Exception {
    Svg svg = new Svg(100, 50);
    svg.text(1, 2.25, HOSTILE, "text-anchor", "end");
    svg.withTooltip(HOSTILE, () -> svg.dot(3, 4, 5, "#000"));
    String text = svg.end();
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    String shown = "</text><script>a&b</script>\\u{0}\\u{1B}[2J\\u{202E}\\u{D83D}";
    for (String element : new String[] {"text", "title"}) {
      assertEquals(1, document.getElementsByTagName(element).getLength());
      assertEquals(shown, document.getElementsByTagName(element).item(0).getTextContent());
    }
    assertEquals(0, document.getElementsByTagName("script").getLength());
    assertTrue(text.startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\""), text);
  }

  @Test
  void shortenedTextKeepsBothEndsAndCountsEscapedCharacters() {
    assertEquals("abc", Svg.shortened("abc", 3));
    assertEquals("a…d", Svg.shortened("abcd", 3));
    assertEquals("\\u…J", Svg.shortened("\u001b[2J", 4));
    assertEquals("😀…😀", Svg.shortened("😀😀😀😀", 3));
  }

  @Test
  void numbersHaveAtMostOneDecimal() {
    assertEquals("12", Svg.number(12));
    assertEquals("12.3", Svg.number(12.26));
    assertEquals("-0.5", Svg.number(-0.5));
  }
}
