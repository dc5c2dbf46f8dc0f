package org.frillbench.packager;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an APK is made of.
 *
 * @param manifest {@code manifest=}: AndroidManifest.xml, as text
 * @param rules {@code rules=}: what R8 must keep
 * @param program {@code program=}: jars and folders of the app, divided as a class path is
 * @param without {@code without=}: what of it to leave out, a regular expression of class files
 * @param library {@code library=}: a jar with the Android that it is compiled against
 * @param minApi {@code min-api=}: the lowest API level that it runs on
 * @param version {@code version=}: the app's version, three numbers with dots
 * @param work {@code work=}: a folder for what comes in between
 * @param apk {@code apk=}: the result
 * @param aapt2 {@code aapt2=}: the user's own aapt2; empty for the one that comes along
 * @param keystore {@code keystore=} and {@code alias=}, passwords from the environment
 */
record PackagingPlan(
    Path manifest,
    Path rules,
    List<Path> program,
    String without,
    Path library,
    int minApi,
    String version,
    Path work,
    Path apk,
    String aapt2,
    Keystore keystore) {

  /**
   * The file of the signing key.
   *
   * @param file the keystore; empty for the debug keystore of the user
   * @param alias the key in it; empty for its only one
   * @param storePassword its password; empty for {@code android}
   * @param keyPassword the key's; empty for the keystore's
   */
  record Keystore(String file, String alias, String storePassword, String keyPassword) {}

  static PackagingPlan of(String[] args) throws PackagingException {
    Map<String, String> given = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals < 1) {
        throw new PackagingException("\"" + arg + "\" is not of the form NAME=VALUE");
      }
      given.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    return new PackagingPlan(
        path(given, "manifest"),
        path(given, "rules"),
        Arrays.stream(needed(given, "program").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList(),
        given.getOrDefault("without", ""),
        path(given, "library"),
        minApi(needed(given, "min-api")),
        needed(given, "version"),
        path(given, "work"),
        path(given, "apk"),
        given.getOrDefault("aapt2", ""),
        new Keystore(
            given.getOrDefault("keystore", ""),
            given.getOrDefault("alias", ""),
            environment("FRILL_BENCH_KEYSTORE_PASSWORD"),
            environment("FRILL_BENCH_KEY_PASSWORD")));
  }

  private static int minApi(String level) throws PackagingException {
    if (!level.matches("[1-9][0-9]{0,2}")) {
      throw new PackagingException("the argument min-api= is no API level: " + level);
    }
    return Integer.parseInt(level);
  }

  private static Path path(Map<String, String> given, String name) throws PackagingException {
    return Path.of(needed(given, name));
  }

  private static String needed(Map<String, String> given, String name) throws PackagingException {
    String value = given.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new PackagingException("the argument " + name + "= is missing");
    }
    return value;
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
