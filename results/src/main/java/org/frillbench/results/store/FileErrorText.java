package org.frillbench.results.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** User-readable causes of failed file operations. */
public final class FileErrorText {

  /** The message of POSIX systems and of java.io. */
  private static final String PERMISSION_DENIED = "Permission denied";

  private FileErrorText() {}

  /** The cause of {@code e}, as a clause to follow a colon: {@code permission is denied}. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "another file exists at this path or above it";
    }
    if (e instanceof FileSystemLoopException) {
      return "a link in it leads back to a folder above";
    }
    // The message of a FileSystemException repeats its paths; its reason does not.
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (e instanceof FileNotFoundException && reason != null) {
      // "PATH (reason)", also where the file is there and may not be written.
      reason = reason.replaceFirst("(?s)^.* \\((.+)\\)$", "$1");
    }
    if (PERMISSION_DENIED.equals(reason)) {
      return "permission is denied";
    }
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
