package org.frillbench.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * An archive of the classes that one of our programs loads, which the JVM maps instead of parsing
 * them again. It is made by the first process of the program that times nothing, and never needed:
 * without one, or with one that does not fit, everything works, only slower. What is compiled does
 * not depend on it.
 */
final class ClassArchive {

  /** The folder for archives; without this property there are none. */
  private static final String FOLDER = "frillbench.archives";

  private static final String ENDING = ".jsa";

  /** A JVM that cannot write the whole of it, some 5 MB, ends with an error. */
  private static final long ROOM_BYTES = 32L << 20;

  /** Programs times a few installations. */
  private static final int MOST_KEPT = 12;

  /** Archives that this process has found sound, by their key. */
  private static final Map<String, Path> SOUND = new ConcurrentHashMap<>();

  private final Path folder;
  private final String key;

  private ClassArchive(Path folder, String key) {
    this.folder = folder;
    this.key = key;
  }

  /**
   * The archive of {@code main} with a class path; empty where there can be none: the JVM archives
   * classes in jars only.
   */
  static Optional<ClassArchive> of(Class<?> main, String classPath) {
    String place = System.getProperty(FOLDER);
    if (place == null || place.contains(File.pathSeparator)) {
      return Optional.empty();
    }
    return ArchiveKey.of(main, classPath).map(key -> new ClassArchive(Path.of(place), key));
  }

  /** The flags of a JVM that maps an archive. */
  static List<String> flags(Path file) {
    return List.of(
        "-XX:SharedArchiveFile=" + file,
        "-Xshare:auto",
        // Mapped where it was made for, it has no pointer that has to be changed.
        "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0");
  }

  /**
   * The file, if there is one, its content is that which was stored, and nobody else could have
   * stored it: a JVM runs what is in it.
   */
  Optional<Path> sound() {
    Path known = SOUND.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Path> found =
        files().stream()
            .filter(file -> name(file).startsWith(key + "-"))
            .filter(this::isSound)
            .findFirst();
    found.ifPresent(file -> SOUND.put(key, file));
    return found;
  }

  private boolean isSound(Path file) {
    try {
      return isOwn() && OwnFiles.isOwn(file) && name(file).equals(nameOf(Files.readAllBytes(file)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Whoever writes in the folder above can put another one in its place. */
  private boolean isOwn() {
    return OwnFiles.isOwn(folder) && OwnFiles.isOwn(folder.getParent());
  }

  private String nameOf(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return key + "-" + String.format(Locale.ROOT, "%08x", sum.getValue()) + ENDING;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> name(file).endsWith(ENDING)).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** A place for a new one, which a process writes as it exits; empty where none can be written. */
  Optional<Path> draft() {
    try {
      OwnFiles.makeFolder(folder.getParent());
      if (OwnFiles.isOwn(folder.getParent())) {
        OwnFiles.makeFolder(folder);
      }
      if (!isOwn() || Files.getFileStore(folder).getUsableSpace() < ROOM_BYTES) {
        return Optional.empty();
      }
      Path draft = Files.createTempFile(folder, "." + key + "-", ".part");
      // The JVM refuses to write over it.
      Files.delete(draft);
      return Optional.of(draft);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Stores a draft that its process has completed, and removes the oldest of the others. */
  void keep(Path draft) {
    try {
      Path file = folder.resolve(nameOf(Files.readAllBytes(draft)));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      List<Path> newest = new ArrayList<>(files());
      newest.sort(Comparator.comparing((Path each) -> each.toFile().lastModified()).reversed());
      for (Path old : newest.subList(Math.min(MOST_KEPT, newest.size()), newest.size())) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      // The process wrote none, or another one was faster.
      draft.toFile().delete();
    }
  }
}
