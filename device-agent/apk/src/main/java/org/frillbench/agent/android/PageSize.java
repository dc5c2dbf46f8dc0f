package org.frillbench.agent.android;

import android.system.Os;
import android.system.OsConstants;

/** The size of a memory page. */
public final class PageSize {

  /** What TensorFlow Lite's library is aligned to. */
  private static final long LIBRARY_BYTES = 4096;

  private PageSize() {}

  /** The page's size, bytes; null where Android's core library does not report it. */
  public static Long bytes() {
    try {
      long bytes = Os.sysconf(OsConstants._SC_PAGESIZE);
      return bytes > 0 ? Long.valueOf(bytes) : null;
    } catch (LinkageError e) {
      return null;
    }
  }

  /** Why the library does not load: its pages where they are the wrong ones, else {@code said}. */
  public static String objection(Long pageBytes, String said) {
    return pageBytes == null || pageBytes <= LIBRARY_BYTES
        ? said
        : "its library is built for pages of 4 KiB, this device has pages of "
            + pageBytes / 1024
            + " KiB; use a device, or a developer option, with pages of 4 KiB";
  }
}
