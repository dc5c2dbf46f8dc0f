package org.frillbench.agent.trial;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Files that are read whole, and files that are there whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /** A file's bytes, at most one more than {@code most}: enough to see that it is too long. */
  static byte[] read(File file, int most) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    try (InputStream in = new FileInputStream(file)) {
      int read = 0;
      while (read >= 0 && bytes.size() <= most) {
        bytes.write(piece, 0, read);
        read = in.read(piece, 0, Math.min(piece.length, most + 1 - bytes.size()));
      }
    }
    return bytes.toByteArray();
  }

  /** Writes beside the file's place, syncs, then renames. */
  static void write(File file, byte[] content) throws IOException {
    File beside = new File(file.getPath() + ".part");
    try {
      try (FileOutputStream out = new FileOutputStream(beside)) {
        out.write(content);
        out.getFD().sync();
      }
      // Windows does not rename onto a file that is there.
      if (!beside.renameTo(file) && !(file.delete() && beside.renameTo(file))) {
        throw new IOException("cannot rename " + beside + " to " + file.getName());
      }
    } finally {
      if (beside.exists() && !beside.delete()) {
        beside.deleteOnExit();
      }
    }
  }
}
