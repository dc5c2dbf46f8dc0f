package org.frillbench.packager;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Remembers what an APK was made of, by digest, so that one which would come out the same is not
 * made again. Digests rather than dates: a checkout changes every date.
 */
final class Stamp {

  private final Path file;
  private final Path apk;
  private final String sources;

  private Stamp(Path file, Path apk, String sources) {
    this.file = file;
    this.apk = apk;
    this.sources = sources;
  }

  static Stamp of(PackagingPlan plan, ClassPath program, String certificate)
      throws IOException, PackagingException {
    MessageDigest digest = sha256();
    program.digestInto(digest);
    packager().digestInto(digest);
    digest.update(Files.readAllBytes(plan.manifest()));
    digest.update(Files.readAllBytes(plan.rules()));
    String rest =
        String.join(
            "\n",
            plan.version(),
            plan.without(),
            plan.aapt2(),
            certificate,
            plan.library() + " " + Files.size(plan.library()),
            // Its libraries are named with their versions.
            System.getProperty("java.class.path"));
    digest.update(rest.getBytes(StandardCharsets.UTF_8));
    String sources = HexFormat.of().formatHex(digest.digest());
    return new Stamp(plan.work().resolve("made-of"), plan.apk(), sources);
  }

  private static ClassPath packager() throws IOException, PackagingException {
    try {
      Path own = Path.of(Stamp.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassPath(List.of(own), "");
    } catch (URISyntaxException e) {
      throw new PackagingException("the packager does not find itself", e);
    }
  }

  /** Whether the APK that lies there is the one that would be made. */
  boolean fits() throws IOException, PackagingException {
    return Files.exists(file) && Files.exists(apk) && Files.readString(file).equals(content());
  }

  /** The APK has been made. */
  void leave() throws IOException, PackagingException {
    Files.writeString(file, content());
  }

  private String content() throws IOException, PackagingException {
    return sources + " " + HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(apk)));
  }

  private static MessageDigest sha256() throws PackagingException {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new PackagingException("this Java has no SHA-256", e);
    }
  }
}
