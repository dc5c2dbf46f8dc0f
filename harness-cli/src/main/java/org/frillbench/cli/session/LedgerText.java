package org.frillbench.cli.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ledger as it is written down, one line of JSON: {@code
 * [{"setting":"stay_on_while_plugged_in","before":"0","ours":"7"}]}; without {@code before} the
 * setting was not set.
 */
final class LedgerText {

  /** More than all our settings take. */
  static final int LONGEST = 4096;

  private LedgerText() {}

  static String of(List<LedgerEntry> entries) {
    JsonArray array = new JsonArray();
    for (LedgerEntry entry : entries) {
      JsonObject object = new JsonObject();
      object.addProperty("setting", entry.setting().key());
      if (entry.before().text() != null) {
        object.addProperty("before", entry.before().text());
      }
      object.addProperty("ours", entry.ours().text());
      array.add(object);
    }
    return array.toString();
  }

  /** The valid entries of a ledger, each setting once; other keys are left out. */
  static List<LedgerEntry> read(String text) {
    List<LedgerEntry> entries = new ArrayList<>();
    if (text.length() > LONGEST) {
      return entries;
    }
    try {
      for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
        entry(element.getAsJsonObject())
            .filter(entry -> entries.stream().noneMatch(had -> had.setting() == entry.setting()))
            .ifPresent(entries::add);
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
      return entries;
    }
    return entries;
  }

  private static Optional<LedgerEntry> entry(JsonObject object) {
    Optional<String> before = value(object, "before");
    Optional<String> ours = value(object, "ours");
    return value(object, "setting")
        .flatMap(DeviceSetting::of)
        .filter(setting -> ours.filter(setting::takes).isPresent())
        .filter(setting -> before.isEmpty() || setting.takes(before.get()))
        .map(
            setting ->
                new LedgerEntry(
                    setting,
                    new DeviceSetting.Value(before.orElse(null)),
                    new DeviceSetting.Value(ours.get())));
  }

  private static Optional<String> value(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
