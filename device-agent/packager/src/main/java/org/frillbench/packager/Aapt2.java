package org.frillbench.packager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Android's resource compiler, a native program that apktool carries for the usual machines. */
public final class Aapt2 {

  private static final int TARGET_SDK = 36;

  private final Path program;
  private final Path framework;

  private Aapt2(Path program, Path framework) {
    this.program = program;
    this.framework = framework;
  }

  /**
   * The aapt2 for this machine.
   *
   * @param folder where it is unpacked to, with the Android that manifests are linked against
   * @param own the user's own aapt2; empty for the one that comes along
   */
  public static Aapt2 unpacked(Path folder, String own) throws IOException, PackagingException {
    Files.createDirectories(folder);
    Path framework = folder.resolve("android-framework.jar");
    unpack("android-framework.jar", framework);
    if (!own.isEmpty()) {
      return new Aapt2(Path.of(own), framework);
    }
    String prebuilt = prebuilt(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path program = folder.resolve(prebuilt.substring(prebuilt.indexOf('/') + 1));
    unpack(prebuilt, program);
    if (!program.toFile().setExecutable(true)) {
      throw new PackagingException(program + " cannot be made executable");
    }
    return new Aapt2(program, framework);
  }

  /** The path of the program for a machine; each is for 64-bit x86, which macOS translates. */
  static String prebuilt(String system, String processor) throws PackagingException {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return "macosx/aapt2";
    }
    if (name.startsWith("windows")) {
      return "windows/aapt2.exe";
    }
    if (name.startsWith("linux") && List.of("amd64", "x86_64").contains(processor)) {
      return "linux/aapt2";
    }
    throw new PackagingException(
        "no aapt2 for "
            + system
            + " on "
            + processor
            + " comes along: install one (Debian's package is called aapt) and name it by"
            + " -Dagent.aapt2=PATH");
  }

  private static void unpack(String name, Path to) throws IOException, PackagingException {
    try (InputStream in = Aapt2.class.getResourceAsStream("/prebuilt/" + name)) {
      if (in == null) {
        throw new PackagingException("apktool-lib carries no prebuilt/" + name);
      }
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Compiles a manifest into an APK with nothing else in it. */
  void link(Path manifest, int minApi, String versionName, Path apk)
      throws IOException, PackagingException {
    run(
        "link",
        "-o",
        apk.toString(),
        "-I",
        framework.toString(),
        "--manifest",
        manifest.toString(),
        "--min-sdk-version",
        Integer.toString(minApi),
        "--target-sdk-version",
        Integer.toString(TARGET_SDK),
        "--version-name",
        versionName);
  }

  /** Runs it and gives back what it printed. */
  public String run(String... arguments) throws IOException, PackagingException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = start(command);
    String output;
    try (InputStream in = process.getInputStream()) {
      output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new PackagingException("aapt2 " + arguments[0] + " failed: " + output.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new PackagingException("interrupted while aapt2 ran", e);
    }
    return output;
  }

  private static Process start(List<String> command) throws PackagingException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new PackagingException("aapt2 does not start: " + e.getMessage(), e);
    }
  }
}
