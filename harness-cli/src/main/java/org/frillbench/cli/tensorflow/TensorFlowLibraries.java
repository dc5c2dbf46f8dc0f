package org.frillbench.cli.tensorflow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.agent.port.MessageText;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.DiskSpace;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.cli.user.UserFolders;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.store.FileErrorText;

/** The jars with TensorFlow: fetched where they are missing, and checked before every use. */
final class TensorFlowLibraries {

  private static final int PIECE_BYTES = 1 << 20;

  private final List<PinnedLibrary> libraries;
  private final MavenSettings maven;
  private final Path repository;
  private final TensorFlowListener listener;

  TensorFlowLibraries(
      List<PinnedLibrary> libraries, MavenSettings maven, TensorFlowListener listener) {
    this.libraries = libraries;
    this.maven = maven;
    this.repository = maven.localRepository();
    this.listener = listener;
  }

  /**
   * This platform's jars, ready for a class path.
   *
   * @param offline whether nothing may be fetched
   * @param interrupted asked now and then; once true, a transfer or check is given up
   * @throws CommandFailure if they cannot be had
   */
  static List<Path> ready(
      boolean offline, TensorFlowListener listener, BooleanSupplier interrupted) {
    MavenSettings maven = new MavenSettings(UserFolders.home().resolve(".m2"));
    return new TensorFlowLibraries(PinnedLibrary.of(TensorFlowPlatform.here()), maven, listener)
        .ready(offline, interrupted);
  }

  List<Path> ready(boolean offline, BooleanSupplier interrupted) {
    List<PinnedLibrary> missing =
        libraries.stream().filter(each -> !Files.exists(each.in(repository))).toList();
    long bytes = missing.stream().mapToLong(PinnedLibrary::bytes).sum();
    long unpacked =
        libraries.stream()
            .filter(each -> !UnpackedLibraries.holds(each))
            .mapToLong(PinnedLibrary::unpackedBytes)
            .sum();
    if (!missing.isEmpty()) {
      requireOnline(offline, missing, bytes);
      announce(bytes, unpacked);
      requireSpace(repository, bytes, "TensorFlow needs");
    }
    requireSpace(UnpackedLibraries.cache(), unpacked, "TensorFlow, which is unpacked there, needs");
    if (!missing.isEmpty()) {
      fetch(missing, bytes, interrupted);
    }
    libraries.forEach(library -> requireDigest(library, interrupted));
    return libraries.stream().map(each -> each.in(repository)).toList();
  }

  private static void requireSpace(Path folder, long bytes, String need) {
    DiskSpace.require(folder, bytes, need, "make room there");
  }

  private void announce(long bytes, long unpacked) {
    listener.note(
        "TensorFlow is fetched once: "
            + NumberText.mebibytes(bytes)
            + " MiB, into "
            + repository
            + (unpacked == 0
                ? ""
                : ", unpacked "
                    + NumberText.mebibytes(unpacked)
                    + " MiB, into "
                    + UnpackedLibraries.cache())
            + ".");
  }

  private void requireOnline(boolean offline, List<PinnedLibrary> missing, long bytes) {
    if (offline) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          "TensorFlow is not on this machine ("
              + missing.get(0).coordinates()
              + " is not in "
              + repository
              + "): run this once without --offline to fetch "
              + NumberText.mebibytes(bytes)
              + " MiB.");
    }
  }

  private void fetch(List<PinnedLibrary> missing, long bytes, BooleanSupplier interrupted) {
    try {
      LibraryFetch.of(missing, maven, new FetchProgress(bytes, listener, interrupted));
    } catch (ArtifactResolutionException e) {
      if (interrupted.getAsBoolean()) {
        throw new CommandFailure(
            ExitCode.INTERRUPTED, "interrupted; TensorFlow is not fetched.", e);
      }
      String reason = MessageText.of(root(e));
      String advice = FullDisk.advice(reason);
      throw new CommandFailure(
          advice.equals(".") ? ExitCode.NO_TARGET : ExitCode.OUTPUT_FAILED,
          "TensorFlow could not be fetched ("
              + reason
              + ")"
              + (advice.equals(".") ? ": try again with a network connection." : advice),
          e);
    }
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private void requireDigest(PinnedLibrary library, BooleanSupplier interrupted) {
    Path file = library.in(repository);
    try {
      if (Files.size(file) == library.bytes()
          && digest(file, interrupted).equals(library.sha256())) {
        return;
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.NO_TARGET, "cannot read " + file + ": " + FileErrorText.of(e) + ".", e);
    }
    throw new CommandFailure(
        ExitCode.NO_TARGET,
        file
            + " is not the file that was published (its SHA-256 differs from "
            + library.sha256().substring(0, 12)
            + "…): remove it, and it is fetched again.");
  }

  /** It takes seconds: the two jars have some 165 MiB. */
  private static String digest(Path file, BooleanSupplier interrupted) throws IOException {
    HexDigest digest = HexDigest.sha256();
    ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(piece.clear()) >= 0) {
        if (interrupted.getAsBoolean()) {
          throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted.");
        }
        digest.update(piece.flip());
      }
    }
    return digest.hex();
  }
}
