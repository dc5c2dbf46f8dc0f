package org.frillbench.cli.command.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import java.util.List;
import org.frillbench.cli.Schemas;
import org.frillbench.cli.device.LinkAudit.Finding;
import org.frillbench.results.document.Format;
import org.junit.jupiter.api.Test;

/** What audit --link prints of its medians. */
final class LinkAuditDocumentTest {

  @Test
  void jsonIsOfItsSchemaAndACommandHasNoSize() throws Exception {
    JsonArray operations =
        Schemas.read(
                "link-audit",
                Format.JSON.render(
                    LinkAuditDocument.of(
                        List.of(
                            new Finding("push", 2e9, 1e9, 100),
                            new Finding("getprop", 3e6, 2e6, 0)))))
            .getAsJsonArray("operations");
    assertEquals(2, operations.get(0).getAsJsonObject().get("ratio").getAsDouble());
    assertEquals(
        "[operation, oursNs, adbNs, ratio]",
        operations.get(1).getAsJsonObject().keySet().toString());
  }
}
