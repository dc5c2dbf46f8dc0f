package org.frillbench.converter.inspect;

/**
 * What the schema puts into one slot of a table, as far as reading it safely depends on it.
 *
 * @param kind how the slot leads to its value
 * @param bytes the size of a scalar or of a vector's element
 * @param layout what a table or a vector's tables hold, else null
 */
record Field(Kind kind, int bytes, TableLayout layout) {

  /** How a slot leads to its value. */
  enum Kind {
    /** The value itself. */
    SCALAR,
    /** An offset of data behind the flatbuffer; 0 and 1 mean none. */
    PLACE_OUTSIDE,
    /** The number of a buffer in another file; 0 means none. */
    NUMBER_OUTSIDE,
    /** An offset to a vector of scalars that is read element by element. */
    VECTOR,
    /** An offset to text. */
    STRING,
    /** An offset to a vector of scalars that reading a model leaves alone: weights. */
    DATA,
    /** An offset to a table. */
    TABLE,
    /** An offset to a vector of offsets to tables. */
    TABLES
  }

  static Field scalar(int bytes) {
    return new Field(Kind.SCALAR, bytes, null);
  }

  static Field placeOutside() {
    return new Field(Kind.PLACE_OUTSIDE, Long.BYTES, null);
  }

  static Field numberOutside() {
    return new Field(Kind.NUMBER_OUTSIDE, Integer.BYTES, null);
  }

  static Field vector(int bytes) {
    return new Field(Kind.VECTOR, bytes, null);
  }

  static Field string() {
    return new Field(Kind.STRING, Byte.BYTES, null);
  }

  static Field data(int bytes) {
    return new Field(Kind.DATA, bytes, null);
  }

  static Field table(TableLayout layout) {
    return new Field(Kind.TABLE, Integer.BYTES, layout);
  }

  static Field tables(TableLayout layout) {
    return new Field(Kind.TABLES, Integer.BYTES, layout);
  }

  /** Returns the bytes that the slot takes inside its table. */
  int inlineBytes() {
    return switch (kind) {
      case SCALAR, PLACE_OUTSIDE, NUMBER_OUTSIDE -> bytes;
      default -> Integer.BYTES;
    };
  }
}
