package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The data in an HTML report. */
final class PageData {

  private PageData() {}

  /** The JSON of the element with the id {@code id}. */
  static JsonObject of(Path page, String id) throws Exception {
    String html = Files.readString(page);
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>")
            .matcher(html);
    assertTrue(block.find(), id);
    return JsonParser.parseString(block.group(1)).getAsJsonObject();
  }
}
