package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A sorted table whose checksums are right, for tests of what it says otherwise. */
final class MadeTable {

  private static final byte[] NO_RESTARTS = new byte[Integer.BYTES];
  private static final int HANDLES_BYTES = 40;
  private static final long MAGIC = 0xdb4775248b80fb57L;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ByteArrayOutputStream index = new ByteArrayOutputStream();

  /** Returns an entry whose key is {@code shared} bytes of the key before it, then {@code rest}. */
  static byte[] entry(int shared, String rest, byte[] value) throws IOException {
    byte[] unshared = rest.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.write(varints(shared, unshared.length, value.length));
    entry.write(unshared);
    entry.write(value);
    return entry.toByteArray();
  }

  /** Adds a data block of {@code entries}. */
  MadeTable block(byte[] entries) throws IOException {
    index.write(entry(0, "block", write(entries)));
    return this;
  }

  /** Returns the file. */
  byte[] bytes() throws IOException {
    return bytes(write(index.toByteArray()));
  }

  /** Returns the file with the offset and size of its index given, which need not be true. */
  byte[] bytes(long offset, long size) throws IOException {
    return bytes(varints(offset, size));
  }

  private byte[] bytes(byte[] handle) throws IOException {
    byte[] handles = new byte[HANDLES_BYTES];
    System.arraycopy(handle, 0, handles, varints(0, 0).length, handle.length);
    file.write(handles);
    file.write(littleEndian(Long.BYTES).putLong(0, MAGIC).array());
    return file.toByteArray();
  }

  /** Writes a block, and returns its place. */
  private byte[] write(byte[] entries) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(entries);
    block.write(NO_RESTARTS);
    byte[] place = varints(file.size(), block.size());
    block.write(0);
    int checksum = MaskedCrc.of(ByteBuffer.wrap(block.toByteArray()));
    block.write(littleEndian(Integer.BYTES).putInt(0, checksum).array());
    file.write(block.toByteArray());
    return place;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] varints(long... numbers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    for (long number : numbers) {
      out.writeUInt64NoTag(number);
    }
    out.flush();
    return bytes.toByteArray();
  }
}
