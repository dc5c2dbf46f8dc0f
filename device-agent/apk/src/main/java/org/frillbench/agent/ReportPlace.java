package org.frillbench.agent;

import android.content.Context;
import android.os.Build;
import java.io.File;
import java.io.IOException;

/** Where a report goes: a folder that the app may write and the shell user may read. */
final class ReportPlace {

  private static final String ENDING = ".json";

  private ReportPlace() {}

  /**
   * The place of the report on a request; an older report of that name is removed.
   *
   * @param name the file's name; null to call it after the request
   * @throws IOException if there is no such place
   */
  static File of(Context context, File request, String name) throws IOException {
    String file = name == null ? after(request.getName()) : name;
    if (!file.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}")) {
      throw new IOException("the report's name is not one file's name: " + file);
    }
    File report = new File(folder(context), file);
    if (report.exists() && !report.delete()) {
      throw new IOException("an older report cannot be removed: " + report);
    }
    return report;
  }

  private static String after(String request) {
    String base =
        request.endsWith(ENDING)
            ? request.substring(0, request.length() - ENDING.length())
            : request;
    return base + ".report" + ENDING;
  }

  /** From API 29 on the shell user no longer sees an app's cache. */
  @SuppressWarnings("deprecation")
  private static File folder(Context context) throws IOException {
    File[] media = context.getExternalMediaDirs();
    File folder =
        Build.VERSION.SDK_INT < 29
            ? context.getExternalCacheDir()
            : media.length == 0 ? null : media[0];
    if (folder == null || !(folder.isDirectory() || folder.mkdirs())) {
      throw new IOException("the device's shared storage is not there: unlock it once and retry");
    }
    return folder;
  }
}
