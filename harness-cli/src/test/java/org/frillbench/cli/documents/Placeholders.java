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
          Map.entry("@FILE", "@words.txt"),
          Map.entry("ID", "NOT-SETTLED"),
          Map.entry("A,B,C", BOTH),
          Map.entry("A,B", BOTH),
          Map.entry("MODEL.tflite", "model.tflite"),
          Map.entry("FLOAT.tflite", "model.tflite"),
          Map.entry("BASE.tflite", "old.tflite"),
          Map.entry("NEW.tflite", "new.tflite"),
          Map.entry("parity SOURCE", "saved_model"),
          Map.entry("SOURCE MODEL.tflite", "saved_model.tflite"),
          Map.entry("RUN.json", "run.json"),
          Map.entry("BASE.json", "base.json"),
          Map.entry("NEW.json", "new.json"),
          Map.entry("TABLE.json", "table.json"),
          Map.entry("TABLE.csv", "quality.csv"),
          Map.entry("PROFILE.json", "profile.json"),
          Map.entry("--anchor NAME", "model"),
          Map.entry("--reference NAME", "model"),
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
          Map.entry("calibrate run.json", "pool.json"),
          Map.entry("calibrate RUN.json", "pool.json"),
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
