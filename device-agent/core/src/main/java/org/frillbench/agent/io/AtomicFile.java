package org.frillbench.agent.io;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Random;

/**
 * The new content of a file. It is written and synchronized under a hidden name in the same folder,
 * and replaces the file in one step, so that no reader and no crash ever finds a part of it.
 */
public final class AtomicFile {

  /** What goes into the file. */
  public interface Content {
    void writeTo(FileOutputStream out) throws IOException;
  }

  /** Content that is in memory. */
  public static final class Bytes implements Content {

    private final byte[] bytes;

    public Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void writeTo(FileOutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  private final File file;
  private final File part;

  private AtomicFile(File file) {
    this.file = file;
    // No secure number, whose generator takes a new process 20 ms to start: a name that exists is
    // refused anyway.
    String unique = Long.toHexString(new Random().nextLong());
    String name = "." + file.getName() + "." + unique + ".part";
    this.part = new File(file.getParentFile(), name);
  }

  /**
   * Writes {@code content} beside {@code file}, for {@link #commit} or {@link #discard}.
   *
   * @throws IOException if it cannot be written; then nothing is left
   */
  public static AtomicFile prepare(File file, Content content) throws IOException {
    return prepare(file, content, /* synchronizes= */ true);
  }

  private static AtomicFile prepare(File file, Content content, boolean synchronizes)
      throws IOException {
    AtomicFile prepared = new AtomicFile(file);
    boolean complete = false;
    try {
      // Unlike opening a stream, this names the reason alone, and never opens what is there.
      if (!prepared.part.createNewFile()) {
        throw new IOException(prepared.part + " exists");
      }
      prepared.discardAtExit();
      // A stream, because a channel opened by name would refuse an interrupted thread.
      try (FileOutputStream out = new FileOutputStream(prepared.part)) {
        content.writeTo(out);
        if (synchronizes) {
          // Otherwise a power cut could leave the new name without its content.
          out.getFD().sync();
        }
      }
      complete = true;
      return prepared;
    } finally {
      if (!complete) {
        prepared.discard();
      }
    }
  }

  /**
   * Replaces {@code file} by {@code content}.
   *
   * @throws IOException if that fails; then {@code file} is unchanged, and nothing is left beside
   *     it
   */
  public static void write(File file, Content content) throws IOException {
    replace(prepare(file, content));
  }

  private static void replace(AtomicFile prepared) throws IOException {
    try {
      prepared.commit();
    } finally {
      prepared.discard();
    }
  }

  /** As {@link #write(File, Content)}. */
  public static void write(File file, byte[] content) throws IOException {
    write(file, new Bytes(content));
  }

  /**
   * As {@link #write(File, Content)}, without waiting for the disk: for a file that its reader
   * checks, and of which nobody needs the content after a power cut.
   */
  public static void writeUnsynchronized(File file, Content content) throws IOException {
    replace(prepare(file, content, /* synchronizes= */ false));
  }

  /**
   * Gives the content its name.
   *
   * @throws IOException if the folder refuses it
   */
  public void commit() throws IOException {
    if (!part.renameTo(file) && !replacedOnWindows()) {
      throw new IOException(file.getName() + " cannot be replaced");
    }
  }

  /** There, renaming fails where the file exists. */
  private boolean replacedOnWindows() {
    return File.separatorChar == '\\' && file.isFile() && file.delete() && part.renameTo(file);
  }

  /** Removes the content where it has not been committed. */
  public void discard() {
    if (part.exists() && !part.delete()) {
      // It is removed when the process ends.
      return;
    }
  }

  /** The process may end, by Ctrl-C too, before the content has its name. */
  private void discardAtExit() throws IOException {
    try {
      part.deleteOnExit();
    } catch (IllegalStateException e) {
      throw new IOException("the process is ending", e);
    }
  }
}
