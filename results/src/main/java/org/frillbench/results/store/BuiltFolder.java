package org.frillbench.results.store;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A folder of many files that is built under a hidden name and then takes its place: as a whole
 * where there is none yet, file by file where there is one, of which other files stay.
 */
public final class BuiltFolder implements AutoCloseable {

  /** What goes into a file. */
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String HIDDEN = ".building-";

  /** In the hidden folder, which others may not enter; this one has the usual permissions. */
  private static final String CONTENT = "content";

  /** A file that another thread is just adding may stand in the way of its folder's removal. */
  private static final int REMOVALS = 5;

  private final Path place;
  private final boolean exists;
  private final MadeFolders above;
  private final OwnedFolder hidden;
  private final Path building;
  private final Thread atExit = new Thread(this::remove, "removal");
  private boolean removed;

  private BuiltFolder(Path place, boolean exists, MadeFolders above, OwnedFolder hidden) {
    this.place = place;
    this.exists = exists;
    this.above = above;
    this.hidden = hidden;
    this.building = hidden.path().resolve(CONTENT);
  }

  /**
   * Begins a folder for {@code place}. What a process left that was killed while it built one there
   * is removed; if this one is interrupted, it leaves nothing.
   *
   * @throws OutputException if nothing can be written there
   */
  public static BuiltFolder at(Path place) throws OutputException {
    Path whole = place.toAbsolutePath().normalize();
    boolean exists = Files.isDirectory(whole);
    if ((!exists && Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) || whole.getParent() == null) {
      throw new OutputException(place + " is no folder that could be written");
    }
    try {
      MadeFolders above = MadeFolders.of(exists ? whole : whole.getParent());
      OwnedFolder hidden =
          OwnedFolder.make(above.folder(), exists ? HIDDEN : "." + whole.getFileName() + HIDDEN);
      BuiltFolder folder = new BuiltFolder(whole, exists, above, hidden);
      folder.removeAtExit();
      Files.createDirectory(folder.building);
      return folder;
    } catch (IOException e) {
      throw OutputFiles.unwritten(place, e);
    }
  }

  private void removeAtExit() throws OutputException {
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      remove();
      throw tooLate();
    }
  }

  private OutputException tooLate() {
    return new OutputException("cannot write " + place + ": the process is ending");
  }

  /** Where a file of it is written to; its folder exists. */
  public synchronized Path resolve(String file) throws OutputException {
    Path path = building.resolve(file);
    if (removed) {
      throw tooLate();
    }
    try {
      Files.createDirectories(path.getParent());
      return path;
    } catch (IOException e) {
      throw OutputFiles.unwritten(path, e);
    }
  }

  /** Writes a file of it. */
  public void write(String file, Content content) throws OutputException {
    Path path = resolve(file);
    try (OutputStream out = Files.newOutputStream(path)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw OutputFiles.unwritten(path, e);
    }
  }

  /**
   * Gives its files their place.
   *
   * @param files those that it has, in the order in which they replace earlier ones: each after
   *     those that it refers to
   * @param former those of an earlier version; the ones that it no longer has are removed last
   * @throws OutputException if a file of someone else is in the way, or the folder refuses
   */
  public synchronized void commit(List<String> files, List<String> former) throws OutputException {
    if (!exists) {
      move(building, place);
      return;
    }
    for (String file : files) {
      requireOwn(file, former);
    }
    for (String file : files) {
      Path to = place.resolve(file);
      try {
        Files.createDirectories(to.getParent());
      } catch (IOException e) {
        throw OutputFiles.unwritten(to, e);
      }
      move(building.resolve(file), to);
    }
    former.stream().filter(file -> !files.contains(file)).forEach(file -> remove(file));
  }

  /** A file of the same content is what an update that was interrupted left. */
  private void requireOwn(String file, List<String> former) throws OutputException {
    Path there = place.resolve(file);
    try {
      if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
        OutputFiles.requireReplaceable(there);
        if (!former.contains(file) && Files.mismatch(there, building.resolve(file)) >= 0) {
          throw new OutputException(
              there + " is in the way, and is no file that was written here before: move it");
        }
      }
    } catch (IOException e) {
      throw OutputFiles.unwritten(there, e);
    }
  }

  private static void move(Path from, Path to) throws OutputException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw OutputFiles.unwritten(to, e);
    }
  }

  private void remove(String file) {
    File old = place.resolve(file).toFile();
    if (old.isFile() && !old.delete()) {
      // It is out of date, and nothing refers to it.
      return;
    }
  }

  /** Removes what has not taken its place. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending, and this has been done.
      return;
    }
  }

  /** Waits for files that are just taking their place. */
  private synchronized void remove() {
    removed = true;
    boolean left = Files.exists(hidden.path());
    for (int i = 0; i < REMOVALS && left; i++) {
      left = !isRemoved();
    }
    above.close();
  }

  /** If not, the next one that is built there removes it. */
  private boolean isRemoved() {
    try {
      hidden.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
