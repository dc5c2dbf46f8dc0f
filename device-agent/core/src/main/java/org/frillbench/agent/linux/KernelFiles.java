package org.frillbench.agent.linux;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The small files of /proc and /sys beneath a root; what can't be read is null. They are taken
 * apart without regular expressions, which every new process would have to compile.
 */
final class KernelFiles {

  /** Longer than any file that is asked for; /proc/self/smaps of a large process is the longest. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int LONGEST_WORD = 64;
  private static final int MOST_DIGITS = 15;

  private final File root;

  KernelFiles(File root) {
    this.root = root;
  }

  /** The whole text of a file; null if it can't be read or is longer than any such file. */
  String text(String path) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    try (InputStream in = new FileInputStream(new File(root, path))) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        text.write(piece, 0, read);
        if (text.size() > MOST_BYTES) {
          return null;
        }
      }
    } catch (IOException e) {
      return null;
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8);
  }

  /** The one short word that a file holds, lower case; empty if it can't be read. */
  String word(String path) {
    String text = text(path);
    String word = text == null ? "" : text.trim().toLowerCase(Locale.ROOT);
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }

  /** The whole number that a file holds; null if there is none. */
  Long number(String path) {
    return wholeNumber(word(path), MOST_DIGITS);
  }

  /** The whole number that {@code text} is; null if it is none or has too many digits. */
  static Long wholeNumber(String text, int mostDigits) {
    int first = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - first;
    return digits >= 1 && digits <= mostDigits && consistsOf(text, first, "")
        ? Long.valueOf(text)
        : null;
  }

  /**
   * Whether {@code text}, from {@code first} on, has digits and characters of {@code more} only.
   */
  static boolean consistsOf(String text, int first, String more) {
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && more.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The value of the first line {@code name: value} of a file; null if there is none. */
  String value(String path, String name) {
    return valueIn(text(path), name);
  }

  /** As {@link #value}, of a file's text; null of null. */
  static String valueIn(String text, String name) {
    List<String> values = valuesIn(text, name, 1);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The values of the first {@code most} lines {@code name: value} of a file's text. */
  static List<String> valuesIn(String text, String name, int most) {
    List<String> values = new ArrayList<>();
    String start = name + ":";
    int line = text == null ? -1 : 0;
    while (line >= 0 && line < text.length() && values.size() < most) {
      int end = text.indexOf('\n', line);
      int to = end < 0 ? text.length() : end;
      if (text.startsWith(start, line)) {
        values.add(text.substring(line + start.length(), to).trim());
      }
      line = to + 1;
    }
    return values;
  }

  /** Whether there is such a folder. */
  boolean isFolder(String path) {
    return new File(root, path).isDirectory();
  }

  /** The folders in {@code under} whose names begin with {@code start}, as paths, sorted. */
  List<String> folders(String under, String start) {
    String[] names = new File(root, under).list();
    if (names == null) {
      return new ArrayList<>();
    }
    // Folders come in the file system's order, which is none.
    Arrays.sort(names);
    List<String> folders = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(start)) {
        folders.add(under + "/" + name);
      }
    }
    return folders;
  }
}
