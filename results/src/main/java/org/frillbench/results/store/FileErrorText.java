package org.frillbench.results.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, in words that need no Java to understand. */
public final class FileErrorText {

  /** What POSIX systems and the classes of java.io print for it. */
  private static final String PERMISSION_DENIED = "Permission denied";

  private FileErrorText() {}

  /** Returns why {@code e} came, to follow a colon: {@code permission is denied}. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission is denied";
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "something else is in its place";
    }
    // A FileSystemException's message repeats its paths; its reason alone says what is wrong.
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (PERMISSION_DENIED.equals(reason)) {
      return "permission is denied";
    }
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
