package org.frillbench.results.page;

import java.io.IOException;
import java.io.Writer;
import org.frillbench.results.record.RunJson;

/**
 * Data of a page: JSON in an element of its own, which no script is made of.
 *
 * @param id the element's id: a word
 * @param content what the JSON is of
 */
public record DataBlock(String id, Record content) {

  /** Writes the element. */
  void writeTo(Writer page) throws IOException {
    page.write("<script type=\"application/json\" id=\"" + id + "\">");
    RunJson.line(content, new TagFreeWriter(page));
    page.write("</script>\n");
  }
}
