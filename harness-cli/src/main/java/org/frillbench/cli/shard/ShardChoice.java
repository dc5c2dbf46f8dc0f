package org.frillbench.cli.shard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frillbench.results.record.Shard;

/**
 * The part of a plan that this machine measures.
 *
 * @param index which part, from 1
 * @param of how many parts there are
 */
public record ShardChoice(int index, int of) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

  /** The choice {@code index} of {@code of}; empty unless 1 ≤ index ≤ of ≤ {@link Shard#MOST}. */
  public static Optional<ShardChoice> of(int index, int of) {
    return index >= 1 && index <= of && of <= Shard.MOST
        ? Optional.of(new ShardChoice(index, of))
        : Optional.empty();
  }

  /** Reads {@code 2/5}; empty if it is no such choice. */
  public static Optional<ShardChoice> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
        : Optional.empty();
  }
}
