package org.frillbench.cli.roofline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelBuilding;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.spec.MatrixProductSpec;
import org.frillbench.results.record.Candidate;

/**
 * Models that show what a target can do (the roofline of Williams, Waterman and Patterson, CACM 52,
 * 2009): a large matrix product for arithmetic, and for bandwidth dense layers over one row,
 * because that is the kernel by which a network reads large weights, at the size that decides which
 * cache they fit. Closing removes their files.
 */
public final class LimitModels implements AutoCloseable {

  /** Wide enough for the kernel to stream; a smaller set of weights is a square. */
  private static final int WIDEST = 1024;

  /** One layer stands for weights that are up to this many times as large as its own. */
  private static final double SAME_SIZE = 1.1;

  private final List<CandidateFile> all = new ArrayList<>();
  private final List<Path> made = new ArrayList<>();

  private LimitModels() {}

  /** None at all. */
  public static LimitModels none() {
    return new LimitModels();
  }

  /** Those that {@code candidates} have to be held against, each size of weights once. */
  public static LimitModels of(List<CandidateFile> candidates) {
    LimitModels models = new LimitModels();
    try {
      models.all.add(ModelCache.ofUser().matrixProduct());
      for (long bytes : sizes(candidates.stream().map(CandidateFile::candidate).toList())) {
        models.addLayer(bytes);
      }
      return models;
    } catch (IOException e) {
      models.close();
      throw CommandFailure.noTemporaryFiles(e);
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  /** The sizes of weights that stand for all candidates', bytes, ascending. */
  static List<Long> sizes(List<Candidate> candidates) {
    List<Long> sizes = new ArrayList<>();
    candidates.stream()
        .map(Candidate::weightBytes)
        .filter(Objects::nonNull)
        .filter(bytes -> bytes > 0)
        .sorted()
        .forEach(
            bytes -> {
              if (sizes.isEmpty() || bytes > SAME_SIZE * sizes.get(sizes.size() - 1)) {
                sizes.add(bytes);
              }
            });
    return sizes;
  }

  private void addLayer(long bytes) throws IOException {
    Path file = TemporaryFiles.file("layer", ".tflite");
    made.add(file);
    String name = String.format(Locale.ROOT, "dense-layer-%.3f-MiB", bytes / 1048576.0);
    ModelBuilding.write(name, layer(bytes), file);
    all.add(CandidateReader.read(file, name));
  }

  /** One row times a kernel of about {@code bytes}. */
  static MatrixProductSpec layer(long bytes) {
    long weights = Math.max(1, bytes / Float.BYTES);
    int inner = (int) Math.min(WIDEST, Math.max(1, Math.round(Math.sqrt((double) weights))));
    return new MatrixProductSpec(1, inner, Math.toIntExact(Math.max(1, weights / inner)));
  }

  /** All of them, to be measured beside the candidates. */
  public List<CandidateFile> files() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    made.forEach(file -> file.toFile().delete());
  }
}
