package org.frillbench.results.record;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Conversion of records to JSON and back. Absent values are omitted; NaN and infinities are
 * rejected. Reading accepts only what writing can produce.
 */
public final class RunJson {

  private static final Gson LINE =
      new GsonBuilder()
          .disableHtmlEscaping()
          .setStrictness(Strictness.STRICT)
          .registerTypeAdapterFactory(new ScalarAdapterFactory())
          .registerTypeAdapterFactory(new EnumAdapterFactory())
          .registerTypeAdapterFactory(new CoreAdapterFactory())
          .registerTypeAdapterFactory(new RecordAdapterFactory())
          .registerTypeAdapter(Samples.class, new SamplesAdapter())
          .create();

  private static final Gson PRETTY = LINE.newBuilder().setPrettyPrinting().create();

  private RunJson() {}

  /** A record on one line, without a line end. */
  public static String line(Record value) {
    return LINE.toJson(value);
  }

  /**
   * Writes a record on one line, without a line end; {@code out} stays open.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void line(Record value, Writer out) throws IOException {
    write(LINE, value, out);
  }

  /** A record with indentation, ending in a line end. */
  public static String pretty(Record value) {
    return PRETTY.toJson(value) + "\n";
  }

  /**
   * Writes a record with indentation as UTF-8, ending in a line end; {@code out} stays open.
   *
   * @throws IOException if {@code out} does not take it
   */
  public static void pretty(Record value, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(PRETTY, value, text);
    text.append('\n').flush();
  }

  private static void write(Gson gson, Record value, Writer out) throws IOException {
    try {
      gson.toJson(value, value.getClass(), out);
    } catch (JsonIOException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw e;
    }
  }

  /**
   * Reads a run file of a schema that this version knows, without its text in memory.
   *
   * @throws IOException if it cannot be opened
   */
  public static RunFile run(JsonSource utf8) throws RunFileException, IOException {
    SchemaVersion.check(reader(utf8.open()), RunSchema.ID, "run file");
    return read(reader(utf8.open()), RunFile.class);
  }

  /**
   * Whether JSON names a schema of the kind of {@code known}, of whatever version.
   *
   * @throws IOException if it cannot be opened
   */
  public static boolean isOf(JsonSource utf8, String known) throws IOException {
    return SchemaVersion.isOf(reader(utf8.open()), known);
  }

  /**
   * The kind of file that JSON names itself as, such as {@code run}; empty where it is none of
   * ours.
   *
   * @throws IOException if it cannot be opened
   */
  public static Optional<String> kind(JsonSource utf8) throws IOException {
    return SchemaVersion.kind(reader(utf8.open()));
  }

  /** Reads the first line of a journal of a schema that this version knows. */
  public static RunHeader header(String json) throws RunFileException {
    return versioned(json, RunHeader.SCHEMA, "journal", RunHeader.class);
  }

  /**
   * Reads a record with a schema identifier.
   *
   * @param known the newest schema of its kind that this version supports
   * @param what its kind, for messages
   */
  public static <T extends Record> T versioned(
      String json, String known, String what, Class<T> type) throws RunFileException {
    SchemaVersion.check(new StringReader(json), known, what);
    return read(new StringReader(json), type);
  }

  /**
   * Reads one record from a part of {@code utf8}, of which no copy is made; the message of the
   * exception names the invalid field.
   *
   * @param from its first byte
   * @param length the number of its bytes
   */
  public static <T extends Record> T read(byte[] utf8, int from, int length, Class<T> type)
      throws RunFileException {
    return read(reader(new ByteArrayInputStream(utf8, from, length)), type);
  }

  private static Reader reader(InputStream utf8) {
    return new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder());
  }

  private static <T extends Record> T read(Reader json, Class<T> type) throws RunFileException {
    try (JsonReader reader = LINE.newJsonReader(json)) {
      T value = LINE.getAdapter(type).read(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new RunFileException("there is something after the end of the record");
      }
      return value;
    } catch (JsonParseException e) {
      // Gson's messages may quote the file; those of our adapters, of exactly this class, do not.
      boolean ours = e.getClass() == JsonParseException.class;
      throw new RunFileException(ours ? e.getMessage() : SchemaVersion.DAMAGED, e);
    } catch (CharacterCodingException e) {
      throw new RunFileException(SchemaVersion.NOT_UTF_8, e);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new RunFileException(SchemaVersion.DAMAGED, e);
    }
  }

  /** The name of an enum constant in JSON: {@code host-jmh}. */
  public static String id(Enum<?> constant) {
    return EnumAdapterFactory.id(constant);
  }

  /** The JSON text of a number, at full precision. */
  public static String number(Number value) {
    return LINE.toJson(value);
  }
}
