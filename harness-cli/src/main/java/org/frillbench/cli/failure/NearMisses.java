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

  /** What follows the refusal of {@code word}: "; did you mean gate?", or nothing. */
  public static String hint(String word, Collection<String> known) {
    List<String> near = of(word, known);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /**
   * What follows the refusal of {@code word}, with what names all that is known.
   *
   * @param all a sentence
   */
  public static String hint(String word, Collection<String> known, String all) {
    String hint = hint(word, known);
    return (hint.isEmpty() ? ":" : hint) + " " + all;
  }

  private static boolean contains(String known, String word) {
    return word.length() >= 3 && known.contains(word);
  }

  /**
   * How many characters are to be inserted, left out or replaced, or neighbours to be swapped: the
   * optimal string alignment distance.
   */
  private static int distance(String from, String to) {
    int[][] least = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        least[i][j] = i == 0 || j == 0 ? i + j : step(least, from, i, to, j);
      }
    }
    return least[from.length()][to.length()];
  }

  private static int step(int[][] least, String from, int i, String to, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int replaced = least[i - 1][j - 1] + (same ? 0 : 1);
    int moved = Math.min(replaced, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(moved, 1 + least[i - 2][j - 2]) : moved;
  }
}
