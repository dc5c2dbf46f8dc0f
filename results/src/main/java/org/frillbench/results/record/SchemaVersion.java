package org.frillbench.results.record;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the schema identifier, so that files of other versions are not reported as damaged. */
final class SchemaVersion {

  static final String DAMAGED = "it is damaged or not JSON";

  static final String NOT_UTF_8 = "it is not UTF-8 text";

  private static final Pattern ID = Pattern.compile("(frill-bench/[a-z-]{1,30}/)([1-9][0-9]{0,8})");

  private SchemaVersion() {}

  /**
   * Accepts records of the kind of {@code known} and of its version or an older one.
   *
   * @param what the kind, for messages
   */
  static void check(Reader json, String known, String what) throws RunFileException {
    Matcher found = ID.matcher(schema(json, what));
    Matcher mine = ID.matcher(known);
    if (!mine.matches() || !found.matches() || !found.group(1).equals(mine.group(1))) {
      throw new RunFileException("it is not a " + what + " of frill-bench");
    }
    if (Integer.parseInt(found.group(2)) > Integer.parseInt(mine.group(2))) {
      throw new RunFileException(
          "it is written in "
              + found.group()
              + ", this frill-bench reads up to "
              + known
              + ": use a newer frill-bench");
    }
  }

  /** Whether it names a schema of the kind of {@code known}, of whatever version. */
  static boolean isOf(Reader json, String known) {
    try {
      Matcher found = ID.matcher(schema(json, ""));
      Matcher mine = ID.matcher(known);
      return found.matches() && mine.matches() && found.group(1).equals(mine.group(1));
    } catch (RunFileException e) {
      return false;
    }
  }

  /** The kind of file that its schema names: {@code run}; empty where it names none of ours. */
  static Optional<String> kind(Reader json) {
    try {
      Matcher found = ID.matcher(schema(json, ""));
      return found.matches() ? Optional.of(found.group(1).split("/", -1)[1]) : Optional.empty();
    } catch (RunFileException e) {
      return Optional.empty();
    }
  }

  private static String schema(Reader json, String what) throws RunFileException {
    try (JsonReader reader = new JsonReader(json)) {
      reader.setStrictness(Strictness.STRICT);
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("schema") && reader.peek() == JsonToken.STRING) {
          return reader.nextString();
        }
        reader.skipValue();
      }
    } catch (CharacterCodingException e) {
      throw new RunFileException(NOT_UTF_8, e);
    } catch (IOException | IllegalStateException e) {
      throw new RunFileException(DAMAGED, e);
    }
    throw new RunFileException("it is not a " + what + " of frill-bench");
  }
}
