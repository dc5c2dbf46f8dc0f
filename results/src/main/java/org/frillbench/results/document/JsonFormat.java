package org.frillbench.results.document;

import org.frillbench.results.record.RunJson;

/** Everything at full precision; what a terminal might obey is an escape. */
public final class JsonFormat implements Renderer<Document> {

  @Override
  public String render(Document document) {
    return of(document.content());
  }

  /** The JSON of {@code content}, its last line ended; absent values are left out. */
  public static String of(Record content) {
    return ControlCharacters.inJson(RunJson.pretty(content));
  }
}
