package org.frillbench.agent.engine;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.wire.Failure;

/**
 * The library taken out of an APK that is not installed, and left beside it under its checksum for
 * the next trial. {@code System.load("x.apk!/lib/…")} would spare this, but only from API 23 on.
 */
public final class LibraryInApk implements NativeLibrary {

  private static final String NAME = "libtensorflowlite_jni.so";
  private static final File OWN_PROGRAM = new File("/proc/self/exe");
  private static final int MOST_BYTES = 32 << 20;
  private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};

  private final File apk;

  public LibraryInApk(File apk) {
    this.apk = apk;
  }

  @Override
  public void load() throws EngineException {
    System.load(unpacked(ProcessAbi.of(OWN_PROGRAM)).getAbsolutePath());
  }

  /** The library for {@code abi} as a file of its own. */
  File unpacked(String abi) throws EngineException {
    if (!apk.isFile()) {
      throw refused("there is no APK of the agent at \"" + apk + "\"");
    }
    try (ZipFile zip = new ZipFile(apk)) {
      ZipEntry entry = zip.getEntry("lib/" + abi + "/" + NAME);
      if (entry == null || entry.getSize() <= 0 || entry.getSize() > MOST_BYTES) {
        throw refused(apk + " holds no usable lib/" + abi + "/" + NAME);
      }
      File folder =
          new File(
              apk.getAbsoluteFile().getParentFile(),
              String.format(Locale.ROOT, "lib/%s-%08x", abi, entry.getCrc()));
      File library = new File(folder, NAME);
      // It has been checked before it got its name.
      if (library.length() != entry.getSize()) {
        unpack(zip, entry, folder, library);
      }
      return library;
    } catch (IOException e) {
      throw refused("TensorFlow Lite cannot be taken out of " + apk + ": " + e.getMessage());
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, File folder, File library)
      throws IOException, EngineException {
    byte[] content = content(zip, entry);
    CRC32 sum = new CRC32();
    sum.update(content, 0, content.length);
    boolean elf = content.length > ELF.length;
    for (int i = 0; elf && i < ELF.length; i++) {
      elf = content[i] == ELF[i];
    }
    if (!elf || content.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
      throw refused(entry.getName() + " in the agent's APK is damaged: push it again");
    }
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IOException("cannot make the folder " + folder);
    }
    AtomicFile.write(library, content);
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream((int) entry.getSize());
    byte[] piece = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry)) {
      int read = 0;
      while (read >= 0 && content.size() <= entry.getSize()) {
        content.write(piece, 0, read);
        read = in.read(piece);
      }
    }
    return content.toByteArray();
  }

  private static EngineException refused(String why) {
    return new EngineException(Failure.Kind.REQUEST, why);
  }
}
