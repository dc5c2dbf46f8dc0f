package org.frillbench.cli.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The known words that a misspelled one may mean. */
public final class NearMisses {

  private static final int MOST = 3;

  private NearMisses() {}

  /** Those of {@code known} that differ least from {@code word}, the nearest first. */
  public static List<String> of(String word, Collection<String> known) {
    int limit = Math.max(1, word.length() / 3);
    return known.stream()
        .distinct()
        .filter(each -> distance(word, each) <= limit || contains(each, word))
        .sorted(Comparator.comparingInt(each -> distance(word, each)))
        .limit(MOST)
        .toList();
  }

  /**
   * What follows the refusal of {@code word}, up to what names all that is known: "; did you mean
   * gate? " or ": ".
   */
  public static String hint(String word, Collection<String> known) {
    List<String> near = of(word, known);
    return near.isEmpty() ? ": " : "; did you mean " + String.join(" or ", near) + "? ";
  }

  private static boolean contains(String known, String word) {
    return word.length() >= 3 && known.contains(word);
  }

  /** Levenshtein's: how many characters are to be inserted, left out or replaced. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
