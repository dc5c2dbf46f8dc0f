package org.frillbench.tensorflow;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * TensorFlow's two libraries, unpacked into JavaCPP's cache, where TensorFlow for Java finds them,
 * too.
 *
 * @param framework messages and statuses
 * @param main all the rest, with the converter
 */
record NativeLibraries(NativeLibrary framework, NativeLibrary main) {

  private static final String FOLDER = "/org/tensorflow/internal/c_api/";

  /** Where both libraries need none that has to be loaded before; half a second is saved there. */
  private static final String COMPLETE = "linux-x86_64";

  /**
   * Unpacks them where that has not been done, and loads them.
   *
   * @throws IOException if they cannot be unpacked
   * @throws RefusedException if this platform has none
   */
  static NativeLibraries load() throws IOException, RefusedException {
    if (!Loader.getPlatform().equals(COMPLETE)) {
      Loader.load(tensorflow.class);
    }
    // Loaded first: the other one needs it under this name.
    NativeLibrary framework = load("libtensorflow_framework.so.2");
    return new NativeLibraries(framework, load("libtensorflow_cc.so.2"));
  }

  private static NativeLibrary load(String name) throws IOException, RefusedException {
    URL packed = NativeLibraries.class.getResource(FOLDER + Loader.getPlatform() + "/" + name);
    if (packed == null) {
      throw new RefusedException("TensorFlow has no " + name + " for " + Loader.getPlatform());
    }
    return NativeLibrary.getInstance(unpacked(packed, name).getAbsolutePath());
  }

  private static File unpacked(URL packed, String name) throws IOException {
    File cache = Loader.getCacheDir();
    try {
      if (!isUnpacked(packed, cache)) {
        TensorFlowProgram.step("unpacking " + name + " into " + cache);
      }
      return Loader.cacheResource(packed);
    } catch (IOException e) {
      throw new IOException("cannot unpack " + name + " into " + cache + ": " + e.getMessage(), e);
    }
  }

  /** By JavaCPP's own rule: the jar's name, the entry's path, and the entry's size. */
  private static boolean isUnpacked(URL packed, File cache) throws IOException {
    JarURLConnection entry = (JarURLConnection) packed.openConnection();
    String jar = new File(entry.getJarFileURL().getPath()).getName();
    File file = new File(new File(cache, jar), entry.getEntryName());
    return file.length() == entry.getContentLengthLong();
  }
}
