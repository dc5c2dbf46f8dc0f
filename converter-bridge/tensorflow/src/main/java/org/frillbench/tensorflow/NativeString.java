package org.frillbench.tensorflow;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code std::string} of libstdc++: a pointer to its characters, their number, and 16 bytes that
 * hold the characters of short ones.
 *
 * @param pointer where it is
 */
record NativeString(Pointer pointer) {

  /** The size of such an object, bytes. */
  static final int BYTES = 32;

  private static final int SIZE_OFFSET = 8;
  private static final int LOCAL_OFFSET = 16;
  private static final int MOST_LOCAL = 15;
  private static final int PART_BYTES = 1 << 28;

  /** A new empty one. */
  static NativeString empty() {
    Memory memory = new Memory(BYTES);
    memory.clear();
    memory.setPointer(0, memory.share(LOCAL_OFFSET));
    return new NativeString(memory);
  }

  /** Its characters, in several parts where there are many. */
  List<ByteBuffer> parts() {
    long size = pointer.getLong(SIZE_OFFSET);
    Pointer characters = characters(size);
    List<ByteBuffer> parts = new ArrayList<>();
    for (long begin = 0; begin < size; begin += PART_BYTES) {
      parts.add(characters.getByteBuffer(begin, Math.min(PART_BYTES, size - begin)));
    }
    return parts;
  }

  /** Its first characters as text in UTF-8. */
  String text(int most) {
    long size = pointer.getLong(SIZE_OFFSET);
    return new String(
        characters(size).getByteArray(0, (int) Math.min(most, size)), StandardCharsets.UTF_8);
  }

  /** A copy of a short one still points to where it was copied from. */
  private Pointer characters(long size) {
    return size <= MOST_LOCAL ? pointer.share(LOCAL_OFFSET) : pointer.getPointer(0);
  }
}
