package org.frillbench.tensorflow;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import org.bytedeco.javacpp.Loader;

/**
 * TensorFlow's two libraries, unpacked into JavaCPP's cache, where TensorFlow for Java finds them,
 * too.
 *
 * @param framework messages and statuses
 * @param main all the rest, with the converter
 */
record NativeLibraries(NativeLibrary framework, NativeLibrary main) {

  private static final String FOLDER = "/org/tensorflow/internal/c_api/";

  /**
   * Unpacks them where that has not been done, and loads them.
   *
   * @throws IOException if they cannot be unpacked
   * @throws RefusedException if this platform has none
   */
  static NativeLibraries load() throws IOException, RefusedException {
    // Loaded first: the other one needs it under this name.
    NativeLibrary framework = load("libtensorflow_framework.so.2");
    return new NativeLibraries(framework, load("libtensorflow_cc.so.2"));
  }

  private static NativeLibrary load(String name) throws IOException, RefusedException {
    URL packed = NativeLibraries.class.getResource(FOLDER + Loader.getPlatform() + "/" + name);
    if (packed == null) {
      throw new RefusedException("TensorFlow has no " + name + " for " + Loader.getPlatform());
    }
    File unpacked = Loader.cacheResource(packed);
    if (unpacked == null) {
      throw new IOException("cannot unpack " + name);
    }
    return NativeLibrary.getInstance(unpacked.getAbsolutePath());
  }
}
