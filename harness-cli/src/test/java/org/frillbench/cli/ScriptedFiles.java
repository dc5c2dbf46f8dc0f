package org.frillbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The sync service of a scripted device: what is sent is kept, and can be received. */
final class ScriptedFiles {

  private static final int CHUNK_BYTES = 64 << 10;

  private final Map<String, byte[]> files;
  private final DataInputStream in;
  private final OutputStream out;

  ScriptedFiles(Map<String, byte[]> files, DataInputStream in, OutputStream out) {
    this.files = files;
    this.in = in;
    this.out = out;
  }

  /** Serves one transfer. */
  void serve() throws IOException {
    String id = id();
    String path = new String(in.readNBytes(number()), StandardCharsets.UTF_8);
    switch (id) {
      case "SEND" -> send(path.substring(0, path.lastIndexOf(',')));
      case "RECV" -> receive(files.get(path));
      default -> throw new IOException("not played here: " + id);
    }
  }

  private String id() throws IOException {
    return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
  }

  private int number() throws IOException {
    return Integer.reverseBytes(in.readInt());
  }

  private void send(String path) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    while (id().equals("DATA")) {
      whole.write(in.readNBytes(number()));
    }
    number(); // DONE brings the time of the file.
    files.put(path, whole.toByteArray());
    message("OKAY", new byte[0]);
  }

  private void receive(byte[] file) throws IOException {
    if (file == null) {
      message("FAIL", "No such file or directory".getBytes(StandardCharsets.US_ASCII));
      return;
    }
    for (int at = 0; at < file.length; at += CHUNK_BYTES) {
      byte[] chunk = new byte[Math.min(CHUNK_BYTES, file.length - at)];
      System.arraycopy(file, at, chunk, 0, chunk.length);
      message("DATA", chunk);
    }
    message("DONE", new byte[0]);
  }

  private void message(String id, byte[] bytes) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(header.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(bytes.length).array());
    out.write(bytes);
  }
}
