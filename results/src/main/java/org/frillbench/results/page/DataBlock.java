package org.frillbench.results.page;

/**
 * Data of a page: JSON in an element of its own, which no script is made of.
 *
 * @param id the element's id: a word
 * @param json the JSON
 */
public record DataBlock(String id, String json) {

  /** The element. Only strings of JSON hold the character that begins a tag. */
  String element() {
    return "<script type=\"application/json\" id=\""
        + id
        + "\">"
        + json.replace("<", "\\u003c")
        + "</script>\n";
  }
}
