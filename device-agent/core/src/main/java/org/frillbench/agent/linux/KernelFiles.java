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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small files of /proc and /sys beneath a root; what can't be read is null. */
final class KernelFiles {

  /** Longer than any file that is asked for; /proc/self/smaps of a large process is the longest. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int LONGEST_WORD = 64;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

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
    String word = word(path);
    return NUMBER.matcher(word).matches() ? Long.valueOf(word) : null;
  }

  /** The values of a file of lines {@code name: value} that {@code form} has in a group. */
  String value(String path, String name, String form) {
    return valueIn(text(path), name, form);
  }

  /** As {@link #value}, of a file's text; null of null. */
  static String valueIn(String text, String name, String form) {
    Matcher matcher = text == null ? null : field(name, form).matcher(text);
    return matcher != null && matcher.find() ? matcher.group(1) : null;
  }

  /** Finds the lines of one name. */
  static Pattern field(String name, String form) {
    return Pattern.compile("(?m)^" + name + ":\\s+" + form + "$");
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
