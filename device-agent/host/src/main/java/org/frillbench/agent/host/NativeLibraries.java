package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The native libraries of TensorFlow Lite, where JavaCPP has unpacked them before. Its own loader
 * takes 0.1 s of processor time to find out, in every process, which files those are.
 */
final class NativeLibraries {

  private static final String FILES = "frillbench.libraries";
  private static final String JAVACPP_LOADS = "org.bytedeco.javacpp.loadlibraries";
  private static final String LITE = "org/bytedeco/tensorflowlite";
  private static final String LITE_LIBRARY = "jnitensorflowlite";

  /** The flags, once this process has found them. */
  private static List<String> found = List.of();

  private NativeLibraries() {}

  /** The flags that tell a child their files; none until they have been unpacked. */
  static synchronized List<String> flags() {
    if (found.isEmpty()) {
      found = find();
    }
    return found;
  }

  static List<String> find() {
    Optional<Path> common = unpacked(Loader.class, "org/bytedeco/javacpp", "jnijavacpp");
    Optional<Path> lite = unpacked(tensorflowlite.class, LITE, LITE_LIBRARY);
    return common.isPresent() && lite.isPresent()
        ? List.of("-D" + FILES + "=" + common.get() + File.pathSeparator + lite.get())
        : List.of();
  }

  /** The file that JavaCPP's cache has of a library, if it has the size of that in the jar. */
  private static Optional<Path> unpacked(Class<?> binding, String folder, String library) {
    Path jar = AgentClassPath.nativeJar(CodePlace.of(binding));
    String entry =
        folder + "/" + Loader.Detector.getPlatform() + "/" + System.mapLibraryName(library);
    Path file = cache().resolve(jar.getFileName()).resolve(entry);
    if (!Files.isRegularFile(file) || file.toString().contains(File.pathSeparator)) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry inside = zip.getEntry(entry);
      return inside != null && inside.getSize() == Files.size(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Where JavaCPP unpacks them: below a home folder only where no other place is named. */
  private static Path cache() {
    String named = System.getProperty(ChildJvm.LIBRARIES);
    return named == null
        ? Path.of(System.getProperty("user.home"), ".javacpp", "cache")
        : Path.of(named);
  }

  /** Loads the files that the parent found; without them, or if that fails, JavaCPP does it. */
  static void load() {
    String files = System.getProperty(FILES);
    if (files == null) {
      return;
    }
    System.setProperty(JAVACPP_LOADS, "false");
    Properties none = new Properties();
    none.setProperty("platform", Loader.getPlatform());
    setPlatformProperties(none);
    try {
      for (String file : files.split(File.pathSeparator, -1)) {
        System.load(file);
      }
    } catch (UnsatisfiedLinkError e) {
      System.clearProperty(JAVACPP_LOADS);
      setPlatformProperties(null);
    }
  }

  /** Why TensorFlow Lite does not load on {@code platform}, as JavaCPP calls it. */
  static String obstacle(String platform, Throwable error) {
    String library = "/" + LITE + "/" + platform + "/" + System.mapLibraryName(LITE_LIBRARY);
    return tensorflowlite.class.getResource(library) == null
        ? "it has no library for "
            + platform
            + " here; there are some for linux-x86_64, linux-arm64, macosx-arm64 and"
            + " windows-x86_64, and a phone can be measured from any machine"
        : error.getMessage();
  }

  /**
   * Sets what JavaCPP would open a jar for, 10 ms in every process, although it takes nothing from
   * it where it does not load the libraries.
   */
  private static void setPlatformProperties(Properties properties) {
    try {
      Field field = Loader.class.getDeclaredField("platformProperties");
      field.setAccessible(true);
      field.set(null, properties);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Another version of JavaCPP: it opens the jar.
      return;
    }
  }
}
