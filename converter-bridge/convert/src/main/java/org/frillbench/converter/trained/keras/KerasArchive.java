package org.frillbench.converter.trained.keras;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/** A {@code .keras} archive: layers in config.json, weights in model.weights.h5. */
public final class KerasArchive implements WeightFile {

  private static final String CONFIG = "config.json";
  private static final String WEIGHTS = "model.weights.h5";

  /** A model has three entries, and its assets. */
  private static final int MAX_ENTRIES = 1000;

  /** Trained weights hardly become smaller in an archive. */
  private static final long MAX_UNPACKING = 16;

  private static final long ALWAYS_ALLOWED = 16L << 20;

  private final Path unpacked;
  private final KerasH5 weights;

  private KerasArchive(Path unpacked, KerasH5 weights) {
    this.unpacked = unpacked;
    this.weights = weights;
  }

  /**
   * Opens {@code archive}; its weights are unpacked into a temporary file until it is closed.
   *
   * @param temporary the folder of that file
   * @throws WeightsException if it is no such archive, damaged, or unpacks to too much
   * @throws IOException if the temporary file cannot be written
   */
  public static KerasArchive open(Path archive, Path temporary) throws IOException {
    Path unpacked = null;
    boolean opened = false;
    try (ZipFile zip = reading(archive, () -> zip(archive))) {
      requireHarmless(archive, zip);
      KerasConfig config = reading(archive, () -> config(archive, zip));
      ZipEntry entry = entry(archive, zip, WEIGHTS);
      unpacked = Files.createTempFile(temporary, "weights", ".h5");
      unpack(archive, zip, entry, unpacked);
      KerasArchive model =
          new KerasArchive(unpacked, KerasH5.open(archive, unpacked, Optional.of(config)));
      opened = true;
      return model;
    } finally {
      if (!opened) {
        delete(unpacked);
      }
    }
  }

  /** A step that reads the archive, and writes nothing. */
  private interface Step<T> {
    T run() throws IOException;
  }

  /** Its failures are the archive's, unlike those of the temporary file. */
  private static <T> T reading(Path archive, Step<T> step) throws WeightsException {
    try {
      return step.run();
    } catch (WeightsException e) {
      throw e;
    } catch (ZipException e) {
      throw WeightsException.damaged(archive, "it is no complete archive", e);
    } catch (IOException e) {
      throw WeightsException.unreadable(archive, e);
    }
  }

  private static ZipFile zip(Path archive) throws IOException {
    if (!Files.exists(archive)) {
      throw new NoSuchFileException(archive.toString());
    }
    return new ZipFile(archive.toFile());
  }

  /** Nothing is unpacked under an entry's own name; an archive with such names is hostile. */
  private static void requireHarmless(Path archive, ZipFile zip) throws WeightsException {
    if (zip.size() > MAX_ENTRIES) {
      throw new WeightsException(
          archive + " has " + zip.size() + " entries, which no Keras model has.");
    }
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      String name = entry.getName().replace('\\', '/');
      if (name.startsWith("/") || List.of(name.split("/")).contains("..")) {
        throw new WeightsException(
            archive + " has an entry '" + entry.getName() + "' that leads out of its folder.");
      }
    }
  }

  private static ZipEntry entry(Path archive, ZipFile zip, String name) throws WeightsException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new WeightsException(
          archive + " is no Keras model: it has no " + name + "; save it by model.save.");
    }
    return entry;
  }

  private static KerasConfig config(Path archive, ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(archive, zip, CONFIG))) {
      byte[] json = in.readNBytes(KerasConfig.MAX_BYTES + 1);
      if (json.length > KerasConfig.MAX_BYTES) {
        throw new WeightsException(
            archive + " has a config.json of over " + KerasConfig.MAX_BYTES + " bytes.");
      }
      return KerasConfig.parse(archive, new String(json, StandardCharsets.UTF_8));
    }
  }

  private static void unpack(Path archive, ZipFile zip, ZipEntry entry, Path to)
      throws IOException {
    long most = ALWAYS_ALLOWED + MAX_UNPACKING * reading(archive, () -> Files.size(archive));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = reading(archive, () -> zip.getInputStream(entry));
        OutputStream out = Files.newOutputStream(to)) {
      long written = 0;
      int read;
      while ((read = reading(archive, () -> in.read(buffer))) >= 0) {
        written += read;
        if (written > most) {
          throw new WeightsException(
              archive
                  + " unpacks to over "
                  + MAX_UNPACKING
                  + " times its size, which trained weights do not.");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  @Override
  public List<Variable> variables() {
    return weights.variables();
  }

  @Override
  public Optional<KerasConfig> config() {
    return weights.config();
  }

  @Override
  public void close() {
    weights.close();
    delete(unpacked);
  }

  private static void delete(Path file) {
    if (file != null && !file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
  }
}
