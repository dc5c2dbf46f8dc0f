package org.frillbench.converter.spec;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The order in which a student's last 1x1 convolution and its average over the map are applied. */
public enum Head {
  /**
   * The convolution runs on the whole map; the average, if any, follows it. Keras of TF 2.3-2.5.
   */
  CONV_THEN_POOL("conv-then-pool"),
  /** The convolution runs on the average of the map. Keras 2.6. */
  POOL_THEN_CONV("pool-then-conv"),
  /** There is no such convolution; the average, if any, follows Conv_1. Keras 3. */
  NO_CONV("no-conv");

  private final String word;

  Head(String word) {
    this.word = word;
  }

  /** Returns the word for this order in folder names, grids and metadata. */
  public String word() {
    return word;
  }

  /**
   * Returns the order that {@code word} names.
   *
   * @throws IllegalArgumentException if no order is called that
   */
  public static Head of(String word) {
    return Stream.of(values())
        .filter(head -> head.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + word + "' is no order of a student's head: use one of " + words() + "."));
  }

  /**
   * Returns the order of a student that names none: of pooled ones that of the released FRILL, of
   * others that of the study's code, which predates Keras 2.6.
   */
  public static Head usual(boolean pooling) {
    return pooling ? POOL_THEN_CONV : CONV_THEN_POOL;
  }

  private static String words() {
    return Stream.of(values()).map(Head::word).collect(Collectors.joining(", "));
  }
}
