package org.frillbench.packager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The debug keystore that every Android tool of a user shares, made in its standard form where
 * there is none: an APK signed by another key could not replace one that is installed.
 */
final class DebugKeystore {

  static final String ALIAS = "androiddebugkey";
  static final String PASSWORD = "android";

  private DebugKeystore() {}

  /** Its path: beneath {@code ANDROID_USER_HOME}, else beneath {@code .android} at home. */
  static Path file() {
    String home = System.getenv("ANDROID_USER_HOME");
    Path folder =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".android")
            : Path.of(home);
    return folder.resolve("debug.keystore");
  }

  /** Makes it where it is missing. */
  static void ensure(Path keystore) throws IOException, PackagingException {
    if (Files.exists(keystore)) {
      return;
    }
    Files.createDirectories(keystore.toAbsolutePath().getParent());
    Path beside = keystore.resolveSibling("debug.keystore." + ProcessHandle.current().pid());
    try {
      generate(beside);
      // A build beside this one may have been faster: its keystore stays.
      Files.move(beside, keystore);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void generate(Path keystore) throws IOException, PackagingException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                keystore.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                // Thirty years, as the SDK's own tools make it.
                "-validity",
                "10950",
                "-dname",
                "CN=Android Debug,O=Android,C=US")
            .redirectErrorStream(true)
            .start();
    try (InputStream in = keytool.getInputStream()) {
      String said = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (keytool.waitFor() != 0) {
        throw new PackagingException("keytool cannot make " + keystore + ": " + said);
      }
    } catch (InterruptedException e) {
      keytool.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new PackagingException("interrupted while keytool ran", e);
    }
  }
}
