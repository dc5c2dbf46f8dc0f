package org.frillbench.cli.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.frillbench.cli.user.HostProcess;

/**
 * The owner of a device, in a note on it: one line of JSON, which is untrusted when read.
 *
 * @param owner the process that measures
 * @param since when it took the device, by its own machine's clock
 */
record LockNote(HostProcess owner, Instant since) {

  private static final int LONGEST = 1000;
  private static final String NAME = "[A-Za-z0-9._@-]{1,64}";

  /** The note as it is written; no shell finds anything in it to interpret. */
  String text() {
    JsonObject note = new JsonObject();
    note.addProperty("host", owner.host());
    note.addProperty("user", owner.user());
    note.addProperty("pid", owner.pid());
    if (owner.started() != null) {
      note.addProperty("started", owner.started().toString());
    }
    note.addProperty("since", since.truncatedTo(ChronoUnit.SECONDS).toString());
    return note.toString();
  }

  /** Reads a note; empty where it is none. */
  static Optional<LockNote> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonObject note = JsonParser.parseString(text).getAsJsonObject();
      JsonElement started = note.get("started");
      return Optional.of(
          new LockNote(
              new HostProcess(
                  name(note, "host"),
                  name(note, "user"),
                  note.get("pid").getAsLong(),
                  started == null ? null : Instant.parse(started.getAsString())),
              Instant.parse(note.get("since").getAsString())));
    } catch (JsonParseException
        | DateTimeException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static String name(JsonObject note, String key) {
    String name = note.get(key).getAsString();
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(key);
    }
    return name;
  }

  /** {@code alice on bench-1 (process 4711, since 2026-11-24T06:12:00Z)}. */
  String words() {
    return owner.user()
        + " on "
        + owner.host()
        + " (process "
        + owner.pid()
        + ", since "
        + since
        + ")";
  }
}
