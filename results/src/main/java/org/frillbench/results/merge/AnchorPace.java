package org.frillbench.results.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.frillbench.results.analysis.Analysis;
import org.frillbench.results.analysis.CandidateTrials;
import org.frillbench.results.compare.Verdict;
import org.frillbench.results.compare.VerdictRule;
import org.frillbench.results.figure.SettingsNames;
import org.frillbench.results.record.MergedShard;
import org.frillbench.results.record.Run;
import org.frillbench.results.record.Settings;
import org.frillbench.results.statistics.LogRatio;

/**
 * How fast the anchor was in one shard of a merged run, beside the first shard: other latencies of
 * the two are as comparable as these.
 *
 * @param anchor the anchor's name, and its settings where there are several
 * @param shard for people: {@code 2/5}
 * @param base the shard that it is compared with
 * @param ratio the anchor's latency in the shard over that in the base; null under 2 rounds each
 * @param verdict whether that is the same within the threshold; null under 8 rounds each
 */
public record AnchorPace(
    String anchor, String shard, String base, LogRatio ratio, Verdict verdict) {

  private static final int LEAST = 2;

  /**
   * The anchor's pace in every shard but the first that has it, under each setting.
   *
   * @param threshold the difference that matters, 0.05 for 5 %
   */
  public static List<AnchorPace> in(Analysis merged, double threshold) {
    Run run = merged.file().run();
    List<CandidateTrials> anchors =
        merged.candidates().stream()
            .map(each -> each.trials())
            .filter(each -> each.candidate().name().equals(run.plan().protocol().anchor()))
            .toList();
    int compared = Math.max(1, anchors.size() * (run.shards().size() - 1));
    VerdictRule rule = new VerdictRule(threshold, compared);
    List<Settings> settings = anchors.stream().map(CandidateTrials::settings).toList();
    List<AnchorPace> paces = new ArrayList<>();
    for (CandidateTrials anchor : anchors) {
      String name =
          settings.size() == 1
              ? anchor.candidate().name()
              : anchor.candidate().name()
                  + " ("
                  + SettingsNames.of(anchor.settings(), settings)
                  + ")";
      paces.addAll(paces(name, byShard(run, anchor), run.shards(), rule));
    }
    return paces;
  }

  private static Map<Integer, double[]> byShard(Run run, CandidateTrials anchor) {
    return anchor.medianNs().entrySet().stream()
        .collect(
            Collectors.groupingBy(
                median -> run.shardOf(median.getKey()),
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    all -> all.stream().mapToDouble(Map.Entry::getValue).toArray())));
  }

  private static List<AnchorPace> paces(
      String name, Map<Integer, double[]> byShard, List<MergedShard> shards, VerdictRule rule) {
    int of = shards.size();
    int base = byShard.keySet().iterator().next();
    List<AnchorPace> paces = new ArrayList<>();
    for (MergedShard shard : shards) {
      if (shard.index() != base) {
        double[] none = {};
        Optional<LogRatio> ratio =
            ratio(byShard.get(base), byShard.getOrDefault(shard.index(), none));
        Verdict verdict = ratio.flatMap(rule::on).orElse(null);
        paces.add(
            new AnchorPace(
                name, shard.index() + "/" + of, base + "/" + of, ratio.orElse(null), verdict));
      }
    }
    return paces;
  }

  private static Optional<LogRatio> ratio(double[] base, double[] other) {
    return base.length < LEAST || other.length < LEAST
        ? Optional.empty()
        : Optional.of(LogRatio.unpaired(base, other));
  }

  /** Whether the two shards were certainly not measured at one pace. */
  public boolean differs() {
    return verdict == Verdict.REGRESSED || verdict == Verdict.IMPROVED;
  }

  /** For people, without a full stop. */
  public String sentence(double threshold) {
    String shares = String.format(Locale.ROOT, "%.3g %%", 100 * threshold);
    if (ratio == null) {
      return String.format(
          "the anchor %s has under %d rounds in shard %s or %s, so that nothing shows whether they"
              + " were measured at one pace",
          anchor, LEAST, shard, base);
    }
    return String.format(
        Locale.ROOT,
        "the anchor %s took %.3f times as long in shard %s as in %s (95 %%: %.3f to %.3f), %s",
        anchor,
        ratio.ratio(),
        shard,
        base,
        ratio.low(VerdictRule.LEVEL),
        ratio.high(VerdictRule.LEVEL),
        judgement(shares));
  }

  private String judgement(String share) {
    if (verdict == null) {
      return "and it takes " + VerdictRule.LEAST_TRIALS + " rounds to judge that";
    }
    return switch (verdict) {
      case OK -> "which is one pace within " + share;
      case INCONCLUSIVE -> "which may or may not be one pace within " + share;
      default -> "which is not one pace within " + share;
    };
  }
}
