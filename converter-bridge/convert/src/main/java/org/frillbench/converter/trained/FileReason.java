package org.frillbench.converter.trained;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file cannot be read, as one sentence. */
final class FileReason {

  private FileReason() {}

  static String of(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return file + " does not exist: check the path.";
    }
    if (cause instanceof AccessDeniedException) {
      return file + " may not be read: grant yourself permission to read it.";
    }
    return file + " cannot be read (" + cause.getMessage() + "): check the disk it is on.";
  }
}
