package org.frillbench.cli.documents;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of documents stand for that are not the names of files. */
final class Placeholders {

  private static final String BOTH = AttachedDevices.PIXEL + "," + AttachedDevices.OTHER;

  /** By the word itself, or the word and the one before it. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("./frill-bench", "frill-bench"),
          Map.entry("COMMAND", "gate"),
          Map.entry("ID", "NOT-SETTLED"),
          Map.entry("A,B,C", BOTH),
          Map.entry("A,B", BOTH),
          Map.entry("--anchor NAME", "MODEL"),
          Map.entry("--reference NAME", "MODEL"),
          Map.entry("--candidate NAME", "FRILL"),
          Map.entry("--device NAME", "Phone"),
          Map.entry("--as NAME", "FRILL"),
          Map.entry("NAME=FILE", "voice.wav"),
          Map.entry("import FILE", "log.txt"),
          Map.entry("--svg FILE", "picture.svg"),
          Map.entry("--profiles FILE", "profile.json"),
          Map.entry("history DIR", "results/runs"),
          Map.entry("compare DIR", "results/runs"),
          Map.entry("convert SOURCE", "student.keras"),
          Map.entry("--anchor TRILL", "model"),
          Map.entry("show google-pixel", "host"),
          Map.entry("BASE", "old.tflite"),
          Map.entry("NEW", "new.tflite"),
          Map.entry("set|show|list", "list"));

  private static final Pattern WORD = Pattern.compile("\\S+");

  private Placeholders() {}

  static String replaced(String line) {
    Matcher words = WORD.matcher(line);
    StringBuilder replaced = new StringBuilder();
    String before = "";
    while (words.find()) {
      String word = words.group();
      String meaning =
          MEANINGS.getOrDefault(before + " " + word, MEANINGS.getOrDefault(word, word));
      words.appendReplacement(
          replaced, Matcher.quoteReplacement(meaning.replaceFirst("^~/", "home/")));
      before = word;
    }
    return words.appendTail(replaced).toString();
  }
}
