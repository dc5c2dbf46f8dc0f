package org.frillbench.cli.tensorflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A jar that is fetched on demand, in one version and with one content.
 *
 * @param group its group
 * @param artifact its name
 * @param classifier the platform that it is for; empty for all
 * @param version its version
 * @param bytes its size
 * @param unpackedBytes the size of the libraries that are unpacked from it
 * @param sha256 its digest
 */
record PinnedLibrary(
    String group,
    String artifact,
    String classifier,
    String version,
    long bytes,
    long unpackedBytes,
    String sha256) {

  private static final String PINS = "libraries.txt";
  private static final int WITH_CLASSIFIER = 5;

  /** The libraries for a platform. */
  static List<PinnedLibrary> of(String platform) {
    return all().stream()
        .filter(each -> each.classifier().isEmpty() || each.classifier().equals(platform))
        .toList();
  }

  /** The libraries for all platforms. */
  static List<PinnedLibrary> all() {
    try (InputStream in = PinnedLibrary.class.getResourceAsStream(PINS)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(PinnedLibrary::parse)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("this build carries no " + PINS, e);
    }
  }

  /** {@code group:artifact:jar[:classifier]:version bytes unpacked sha256}. */
  private static PinnedLibrary parse(String line) {
    String[] fields = line.split(" ", -1);
    String[] names = fields[0].split(":", -1);
    return new PinnedLibrary(
        names[0],
        names[1],
        names.length == WITH_CLASSIFIER ? names[3] : "",
        names[names.length - 1],
        Long.parseLong(fields[1]),
        Long.parseLong(fields[2]),
        fields[3]);
  }

  /** Its coordinates as Maven's tools print them. */
  String coordinates() {
    return group
        + ":"
        + artifact
        + ":jar:"
        + (classifier.isEmpty() ? "" : classifier + ":")
        + version;
  }

  /** Its file's name. */
  String fileName() {
    return artifact + "-" + version + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar";
  }

  /** Where it is in a local Maven repository. */
  Path in(Path repository) {
    return repository
        .resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(fileName());
  }
}
