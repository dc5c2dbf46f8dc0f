package org.frillbench.results.record;

/**
 * The record of a conversion, stored beside its flatbuffer.
 *
 * @param schema {@link #SCHEMA}
 * @param tool the version of frill-bench that converted
 * @param conversion how
 * @param output what was written
 */
public record ConversionFile(String schema, Tool tool, Conversion conversion, Output output) {

  /** The identifier of the schema in which conversions are written. */
  public static final String SCHEMA = "frill-bench/conversion/1";

  public ConversionFile {
    Check.present(schema, "schema");
    Check.present(tool, "tool");
    Check.present(conversion, "conversion");
    Check.present(output, "output");
  }

  /** The record of a conversion by the running build. */
  public static ConversionFile of(Conversion conversion, Output output) {
    return new ConversionFile(SCHEMA, Tool.ofThisBuild(), conversion, output);
  }

  /**
   * Reads a record.
   *
   * @throws RunFileException if it is none that this version knows
   */
  public static ConversionFile read(String json) throws RunFileException {
    return RunJson.versioned(json, SCHEMA, "conversion record", ConversionFile.class);
  }

  /**
   * A flatbuffer.
   *
   * @param name its file, without the folders above
   * @param sha256 SHA-256 of the file
   * @param bytes its size, bytes
   */
  public record Output(String name, String sha256, long bytes) {
    public Output {
      Check.that(name != null && !name.isEmpty(), "name is missing");
      Check.digest(sha256, "sha256");
      Check.notNegative(bytes, "bytes");
    }
  }
}
