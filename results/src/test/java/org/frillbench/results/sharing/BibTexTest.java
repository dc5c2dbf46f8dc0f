package org.frillbench.results.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.frillbench.results.publish.CitableTable;
import org.frillbench.results.publish.PublishedAs;
import org.frillbench.results.publish.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BibTexTest {

  /** BibTeX counts braces without regard to backslashes. */
  @ParameterizedTest
  @ValueSource(strings = {"}", "{{", "a}\n@misc{x,", "\\", "%", "\"", "\\input{x}", "@a, b = {c"})
  void bracesAreBalancedWhateverTheNames(String name) throws Exception {
    String text = BibTex.of(Tables.ofOne(name));
    int depth = 0;
    int entries = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      entries += c == '}' && depth == 0 ? 1 : 0;
      assertTrue(depth >= 0, text);
    }
    assertEquals(0, depth, text);
    assertEquals(2, entries, text);
    assertEquals(2, text.lines().filter(line -> line.startsWith("@")).count(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A AND B", "A And B", "and others", "A, B, C, D", "The one and"})
  void authorThatBibTexWouldPartIsOneName(String author) throws Exception {
    CitableTable table = Tables.ofOne("FRILL").cited(new PublishedAs(List.of(author), null, null));
    assertTrue(BibTex.of(table).contains("author = {{" + author + "}},"), BibTex.of(table));
  }

  @Test
  void authorIsAPersonUnlessBibTexWouldTakeHimForSeveral() throws Exception {
    CitableTable table = Tables.frillAndTrill();
    assertTrue(BibTex.of(table).contains("author = {Doe, Jane and {A and B GmbH}},"));
  }
}
