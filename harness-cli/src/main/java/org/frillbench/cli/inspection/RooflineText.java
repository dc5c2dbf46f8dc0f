package org.frillbench.cli.inspection;

import java.util.Locale;
import org.frillbench.results.roofline.Roofline;

/** A roofline for people. */
public final class RooflineText {

  private RooflineText() {}

  /** The figures, and what binds where they show it. */
  public static String of(Roofline roofline) {
    String figures =
        String.format(
            Locale.ROOT,
            "%-12s %.3f ms an inference, %.1f GMAC/s, %.1f GB/s of weights, %.2f MAC/byte%n"
                + "%-12s %.1f GMAC/s in a matrix product: %.0f %% of it is used%n"
                + "%-12s %.1f GB/s through a dense layer of %.1f MiB: %.0f %% of it is used%n",
            "roofline",
            roofline.candidateNs() / 1e6,
            roofline.gigamacsPerSecond(),
            roofline.gigabytesPerSecond(),
            roofline.macsPerByte(),
            "  arithmetic",
            roofline.peakGigamacsPerSecond(),
            100 * roofline.ofArithmetic(),
            "  bandwidth",
            roofline.peakGigabytesPerSecond(),
            roofline.weightBytes() / 1048576.0,
            100 * roofline.ofBandwidth());
    return switch (roofline.bound()) {
      case MEMORY -> figures + "  bound by memory: its weights come no faster.\n";
      case ARITHMETIC -> figures + "  bound by arithmetic: the kernels multiply no faster.\n";
      case UNKNOWN -> figures;
    };
  }
}
