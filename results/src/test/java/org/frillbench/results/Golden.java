package org.frillbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;

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

  private static String text(Class<?> test, String name) throws IOException {
    try (InputStream in = test.getResourceAsStream(name)) {
      assertNotNull(in, name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
