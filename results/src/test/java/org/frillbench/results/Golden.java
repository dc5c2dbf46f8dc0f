package org.frillbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Format;
import org.frillbench.results.document.Screen;

/** Outputs held to files that were looked at, the same in every locale. */
public final class Golden {

  private Golden() {}

  /** Holds a text, made in a locale, to the resource of this name beside {@code test}. */
  public static void assertSame(Class<?> test, String name, String locale, Callable<String> text)
      throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      String made = text.call();
      assertEquals(text(test, name), made, name + " in " + locale);
    } finally {
      Locale.setDefault(before);
    }
  }

  /**
   * Holds a document's text on screens of 80, 100, 160 and any number of columns to the resources
   * {@code NAME.80.text} and so on, whose lines fit.
   */
  public static void assertFits(
      Class<?> test, String name, String locale, Callable<Document> document) throws Exception {
    for (int width : new int[] {80, 100, 160, 0}) {
      Screen screen = new Screen(width, /* colour= */ false, /* wide= */ false);
      String resource = name + "." + width + ".text";
      assertSame(test, resource, locale, () -> Format.TEXT.render(document.call(), screen));
      text(test, resource)
          .lines()
          .forEach(
              line ->
                  assertTrue(width == 0 || line.codePointCount(0, line.length()) <= width, line));
    }
  }

  private static String text(Class<?> test, String name) throws IOException {
    try (InputStream in = test.getResourceAsStream(name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
