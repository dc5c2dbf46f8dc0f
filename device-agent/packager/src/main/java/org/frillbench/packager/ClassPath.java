package org.frillbench.packager;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.frillbench.agent.io.HexDigest;

/** The content of a class path of jars and folders; of two equal names the first, as for Java. */
final class ClassPath {

  private static final String CORE_DIGEST = "frill-bench/agent-core.digest";
  private static final int SHOWN_DIGITS = 12;

  private final SortedMap<String, byte[]> entries = new TreeMap<>();

  /**
   * Reads everything.
   *
   * @param without what to leave out, a regular expression of names; empty for nothing
   */
  ClassPath(List<Path> elements, String without) throws IOException {
    for (Path element : elements) {
      if (Files.isDirectory(element)) {
        addFolder(element);
      } else {
        addJar(element);
      }
    }
    entries.keySet().removeIf(name -> name.matches(without));
  }

  private void addFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
      entries.putIfAbsent(name, Files.readAllBytes(file));
    }
  }

  private void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.putIfAbsent(entry.getName(), in.readAllBytes());
        }
      }
    }
  }

  /** The class files for Java 8, by name. */
  SortedMap<String, byte[]> classes() {
    return matching("(?!META-INF/|.*module-info).*\\.class");
  }

  /** Native libraries, by {@code lib/ABI/NAME.so}. */
  SortedMap<String, byte[]> nativeLibraries() {
    return matching("lib/[^/]+/lib[^/]+\\.so");
  }

  /** Digests of compiled code, and licences. */
  SortedMap<String, byte[]> papers() {
    return matching("(frill-bench|licences)/[^/]+");
  }

  /** The first digits of the timing core's digest, enough to distinguish two builds. */
  String coreDigest() throws PackagingException {
    byte[] digest = entries.get(CORE_DIGEST);
    if (digest == null || digest.length < SHOWN_DIGITS) {
      throw new PackagingException("the class path carries no " + CORE_DIGEST);
    }
    return new String(digest, 0, SHOWN_DIGITS, StandardCharsets.US_ASCII);
  }

  /** Feeds names, lengths and contents to {@code digest}. */
  void digestInto(HexDigest digest) {
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      String head = entry.getKey() + " " + entry.getValue().length + "\n";
      digest.update(head).update(entry.getValue());
    }
  }

  private SortedMap<String, byte[]> matching(String names) {
    SortedMap<String, byte[]> chosen = new TreeMap<>(entries);
    chosen.keySet().removeIf(name -> !name.matches(names));
    return chosen;
  }
}
