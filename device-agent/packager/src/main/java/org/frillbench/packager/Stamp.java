package org.frillbench.packager;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.io.HexDigest;

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
    HexDigest digest = HexDigest.sha256();
    program.digestInto(digest);
    packager().digestInto(digest);
    digest.update(Files.readAllBytes(plan.manifest()));
    digest.update(Files.readAllBytes(plan.rules()));
    String rest =
        String.join(
            "\n",
            plan.version(),
            Integer.toString(plan.minApi()),
            plan.without(),
            plan.aapt2(),
            certificate,
            plan.library() + " " + Files.size(plan.library()),
            // Its libraries are named with their versions.
            System.getProperty("java.class.path"));
    String sources = digest.update(rest).hex();
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

  /** Whether the existing APK is the one that would be built. */
  boolean fits() throws IOException, PackagingException {
    return Files.exists(file) && Files.exists(apk) && Files.readString(file).equals(content());
  }

  /** The APK has been made. */
  void leave() throws IOException, PackagingException {
    Files.writeString(file, content());
  }

  private String content() throws IOException, PackagingException {
    return sources + " " + HexDigest.sha256(apk.toFile());
  }
}
