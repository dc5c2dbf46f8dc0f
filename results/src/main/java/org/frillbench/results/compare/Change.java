package org.frillbench.results.compare;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import org.frillbench.results.record.MayBeAbsent;
import org.frillbench.results.record.Settings;
import org.frillbench.results.warning.Warning;

/**
 * What became of one candidate.
 *
 * @param candidate its name
 * @param base what it was
 * @param newer what it is
 * @param ratio its latency on the new side over that on the base side, 1.02 for 2 % slower, each
 *     over its round's anchor if {@code anchor} is there; absent where the sides are not comparable
 *     or have fewer than two trials
 * @param low the lower end of the ratio's interval, 95 %
 * @param high the upper end
 * @param sharedLow the lower end at the level that all candidates share; absent under 8 trials a
 *     side, like the next two
 * @param sharedHigh the upper end at that level
 * @param smallestDetectable the slowdown that would be called regressed four times in five
 * @param anchor the anchor that was divided by; absent where none was
 * @param rankTestP the exact Mann-Whitney p, corrected by Holm; absent unless asked for
 * @param verdict what may be said; absent under 8 trials a side
 * @param needed what a gate would need for a verdict; absent where there is one, or where the noise
 *     is not known
 * @param outputs whether it puts out the same; absent where that is unknown
 * @param differences in what the sides differ and may not
 * @param warnings what either side's run warns of
 */
public record Change(
    String candidate,
    Side base,
    @SerializedName("new") Side newer,
    @MayBeAbsent Double ratio,
    @MayBeAbsent Double low,
    @MayBeAbsent Double high,
    @MayBeAbsent Double sharedLow,
    @MayBeAbsent Double sharedHigh,
    @MayBeAbsent Double smallestDetectable,
    @MayBeAbsent String anchor,
    @MayBeAbsent Double rankTestP,
    @MayBeAbsent Verdict verdict,
    @MayBeAbsent NeededRounds needed,
    @MayBeAbsent OutputChange outputs,
    List<Difference> differences,
    List<Warning> warnings) {

  /**
   * A candidate on one side.
   *
   * @param sha256 digest of its file; another one on the other side is what a change looks like
   * @param bytes size of its file
   * @param settings how it ran
   * @param trials rounds in which it was measured
   * @param latencyNs its latency as tables show it, ns
   */
  public record Side(String sha256, long bytes, Settings settings, int trials, double latencyNs) {
    static Side of(Measured measured) {
      return new Side(
          measured.candidate().sha256(),
          measured.candidate().bytes(),
          measured.settings(),
          measured.medianNs().size(),
          measured.latencyNs());
    }
  }

  public Change {
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  /** Whether nothing can be said of it, or nothing yet. */
  boolean open() {
    return verdict == null || verdict == Verdict.INCONCLUSIVE;
  }

  /** Whether the files on both sides are the same to the byte. */
  public boolean sameFile() {
    return base.sha256().equals(newer.sha256());
  }
}
