package org.frillbench.cli.documents;

import java.util.List;
import org.frillbench.cli.Main;

/** The command in a script of a document: {@code frill-bench} on its path. */
final class ShortenedMain {

  /** Set where the output of the script is shown. */
  static final String OUTPUT_SHOWN = "FRILL_BENCH_OUTPUT_SHOWN";

  private ShortenedMain() {}

  public static void main(String[] args) {
    boolean outputShown = System.getenv(OUTPUT_SHOWN) != null;
    Main.main(Shortening.of(List.of(args), outputShown).toArray(String[]::new));
  }
}
