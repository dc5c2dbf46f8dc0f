package org.frillbench.agent.android;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * How ART compiled this process's own code: the word that its compiler left in the head of the file
 * that is mapped. Android shows the same word in {@code dumpsys package dexopt}, but to no app.
 */
final class CompilerFilter {

  /** The key-value store of an OAT file's header; it follows the ELF header's page. */
  private static final String KEY = "compiler-filter\0";

  private static final int HEAD_BYTES = 1 << 16;
  private static final int MOST_MAPPINGS = 100_000;
  private static final int LONGEST = 32;

  private CompilerFilter() {}

  /**
   * The filter: {@code verify}, {@code speed-profile}, {@code speed}.
   *
   * @param maps the process's mappings, {@code /proc/self/maps}
   * @param apk where the code came from
   * @return null where nothing compiled is mapped, or it does not say how
   */
  static String of(File maps, File apk) {
    String start = apk.getAbsoluteFile().getParent() + "/oat/";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(maps), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      for (int i = 0; line != null && i < MOST_MAPPINGS; i++) {
        int path = line.indexOf('/');
        if (path >= 0 && line.startsWith(start, path) && line.endsWith(".odex")) {
          return filter(new File(line.substring(path)));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      return null;
    }
    return null;
  }

  private static String filter(File odex) throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    try (InputStream in = new FileInputStream(odex)) {
      for (int read = 0; read >= 0 && length < head.length; ) {
        length += read;
        read = in.read(head, length, head.length - length);
      }
    }
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    int from = text.indexOf(KEY) + KEY.length();
    int to = text.indexOf('\0', from);
    boolean said = from >= KEY.length() && to > from && to - from <= LONGEST;
    return said ? text.substring(from, to) : null;
  }
}
