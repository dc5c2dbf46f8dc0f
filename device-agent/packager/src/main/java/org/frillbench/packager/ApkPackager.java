package org.frillbench.packager;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** From a class path to a signed APK: link the manifest, compile to dex, pack, sign. */
public final class ApkPackager {

  private ApkPackager() {}

  /** Builds the APK that {@code NAME=VALUE} arguments describe; see {@link PackagingPlan}. */
  public static void main(String[] args) {
    try {
      PackagingPlan plan = PackagingPlan.of(args);
      SigningKey key = SigningKey.of(plan.keystore());
      build(plan, key);
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f MB, signed by %s, certificate SHA-256 %s%n",
          plan.apk().getFileName(),
          Files.size(plan.apk()) / 1e6,
          key.subject(),
          key.digest());
    } catch (PackagingException e) {
      System.err.println("cannot build the APK: " + e.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.println("cannot build the APK: a file cannot be read or written: " + e);
      System.exit(1);
    }
  }

  /** Builds the APK, unless the existing one is the same. */
  private static void build(PackagingPlan plan, SigningKey key)
      throws IOException, PackagingException {
    Files.createDirectories(plan.work());
    ClassPath program = new ClassPath(plan.program(), plan.without());
    Stamp stamp = Stamp.of(plan, program, key.digest());
    if (stamp.fits()) {
      return;
    }
    Path linked = plan.work().resolve("linked.apk");
    Path unsigned = plan.work().resolve("unsigned.apk");
    Path signed = plan.work().resolve("signed.apk");
    Aapt2.unpacked(plan.work(), plan.aapt2())
        .link(plan.manifest(), plan.minApi(), plan.version() + "-" + program.coreDigest(), linked);
    byte[] dex = DexCompiler.compile(program, plan.library(), plan.minApi(), plan.rules());
    ApkFile.write(unsigned, linked, dex, program);
    key.sign(unsigned, plan.minApi(), signed);
    Files.move(signed, plan.apk(), StandardCopyOption.REPLACE_EXISTING);
    stamp.leave();
  }
}
