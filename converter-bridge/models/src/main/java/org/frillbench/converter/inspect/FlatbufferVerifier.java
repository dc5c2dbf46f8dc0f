package org.frillbench.converter.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Checks that every table, vector and string of a flatbuffer is inside its file, which the Java
 * library of FlatBuffers 1.12 leaves to the trusting.
 *
 * <p>Source: the FlatBuffers binary format, https://flatbuffers.dev/internals. A table starts with
 * the distance back to its vtable; a vtable holds its own size, the table's, and each slot's place
 * in the table or 0; a vector starts with its length.
 *
 * <p>Offsets may lead many times to the same place, so a small file can cause unbounded work: the
 * tables and elements visited are counted, and bounded far above what any real model holds.
 */
final class FlatbufferVerifier {

  private static final int MAX_TABLES = 1 << 18;
  private static final long MAX_ELEMENTS = 1 << 21;
  private static final long MAX_TEXT = 1 << 24;
  private static final int VTABLE_HEADER = 2 * Short.BYTES;

  private final ByteBuffer bytes;
  private int tables;
  private long elements;
  private long text;
  private boolean outside;

  /** A verifier of all of {@code bytes}, from 0 to its limit. */
  FlatbufferVerifier(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Follows everything that {@code root} leads to.
   *
   * @throws DamageException if something is not inside the file
   */
  void verify(TableLayout root) {
    table(follow(0, root.name()), root);
  }

  /** Returns whether something that was followed has data outside the flatbuffer. */
  boolean leadsOutside() {
    return outside;
  }

  private void table(long position, TableLayout layout) {
    String what = "the " + layout.name();
    DamageException.unless(++tables <= MAX_TABLES, "it holds over " + MAX_TABLES + " tables");
    require(position, Integer.BYTES, what);
    long vtable = position - bytes.getInt((int) position);
    require(vtable, VTABLE_HEADER, what);
    int vtableBytes = unsignedShort(vtable);
    int tableBytes = unsignedShort(vtable + Short.BYTES);
    DamageException.unless(
        isExtent(vtableBytes, VTABLE_HEADER)
            && isExtent(tableBytes, Integer.BYTES)
            && vtableBytes % Short.BYTES == 0,
        what + " at byte " + position + " has an impossible extent");
    require(vtable, vtableBytes, what);
    require(position, tableBytes, what);
    int slots = Math.min(layout.fields().size(), (vtableBytes - VTABLE_HEADER) / Short.BYTES);
    for (int slot = 0; slot < slots; slot++) {
      int place = unsignedShort(vtable + VTABLE_HEADER + (long) slot * Short.BYTES);
      if (place != 0) {
        Field field = layout.fields().get(slot);
        DamageException.unless(
            place + field.inlineBytes() <= tableBytes,
            what + " at byte " + position + " is shorter than its fields");
        field(position + place, field, what);
      }
    }
  }

  /**
   * The generated classes read extents as signed, though the format has them unsigned. They also
   * read a slot that only begins in its vtable, which an odd extent would leave unchecked.
   */
  private static boolean isExtent(int bytes, int least) {
    return bytes >= least && bytes <= Short.MAX_VALUE;
  }

  private void field(long place, Field field, String owner) {
    switch (field.kind()) {
      case SCALAR -> {}
      case PLACE_OUTSIDE -> outside |= (bytes.getLong((int) place) & ~1L) != 0;
      case NUMBER_OUTSIDE -> outside |= bytes.getInt((int) place) != 0;
      case TABLE -> table(follow(place, owner), field.layout());
      case DATA -> vector(follow(place, owner), field.bytes(), owner);
      case VECTOR -> countElements(vector(follow(place, owner), field.bytes(), owner));
      case STRING -> countText(vector(follow(place, owner), field.bytes(), owner));
      case TABLES -> tables(follow(place, owner), field, owner);
    }
  }

  private void tables(long vector, Field field, String owner) {
    long length = vector(vector, Integer.BYTES, owner);
    countElements(length);
    for (long i = 0; i < length; i++) {
      table(follow(vector + Integer.BYTES * (i + 1), owner), field.layout());
    }
  }

  /** Returns the length of the vector at {@code position}, all of whose elements are there. */
  private long vector(long position, int elementBytes, String owner) {
    require(position, Integer.BYTES, owner);
    long length = unsignedInt(position);
    require(position, Integer.BYTES + length * elementBytes, owner);
    return length;
  }

  private void countText(long more) {
    text += more;
    DamageException.unless(text <= MAX_TEXT, "its names take over " + MAX_TEXT + " bytes");
  }

  private void countElements(long more) {
    elements += more;
    DamageException.unless(
        elements <= MAX_ELEMENTS, "its lists hold over " + MAX_ELEMENTS + " elements");
  }

  /** Returns the target of the offset at {@code place}, which is always further on. */
  private long follow(long place, String owner) {
    require(place, Integer.BYTES, owner);
    return place + unsignedInt(place);
  }

  private void require(long position, long length, String what) {
    if (position < 0 || position + length > bytes.limit()) {
      throw new DamageException(
          what
              + " needs bytes "
              + position
              + " to "
              + (position + length)
              + " of a file that has "
              + bytes.limit());
    }
  }

  private long unsignedInt(long position) {
    return Integer.toUnsignedLong(bytes.getInt((int) position));
  }

  private int unsignedShort(long position) {
    return Short.toUnsignedInt(bytes.getShort((int) position));
  }
}
