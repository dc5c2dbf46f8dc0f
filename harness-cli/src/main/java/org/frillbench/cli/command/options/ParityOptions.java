package org.frillbench.cli.command.options;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.input.InputSeries;
import org.frillbench.cli.input.SeededRanges;
import org.frillbench.cli.parity.NamePair;
import org.frillbench.cli.parity.ParityQuestion;
import org.frillbench.cli.parity.SideSpec;
import org.frillbench.results.numerics.OutputLimit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is asked of a comparison of outputs. */
public final class ParityOptions {

  private static final int MOST_PATCHES = 1000;

  private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?");

  @Mixin private FilesOption given;

  @Option(
      names = "--real-range",
      paramLabel = "[NAME=]LEAST,MOST",
      description =
          "The range of the seed's real numbers (default: -0.5 to 0.5, for log-mel patches -7 to"
              + " 3).")
  @Under(OptionHeading.INPUTS)
  private List<String> realRanges = new ArrayList<>();

  @Option(
      names = "--patches",
      paramLabel = "N[-N]",
      split = ",",
      description = "Which patches of a recording, from 1, for example 1-10 or 1,5 (default: 1).")
  @Under(OptionHeading.INPUTS)
  private List<String> patches = new ArrayList<>();

  @Mixin private ShapeOption shapes;

  @Option(
      names = "--seeded",
      paramLabel = "N",
      description =
          "How many inputs are made from the seed where no file gives any (default:"
              + " ${DEFAULT-VALUE}).")
  @Under(OptionHeading.INPUTS)
  private int seeded = ParityQuestion.SEEDED;

  @Mixin private SeedOption seed;

  @Mixin private SignatureOption signature;

  @Option(
      names = "--match",
      paramLabel = "BASE=NEW",
      split = ",",
      description =
          "Pairs an input or output whose names differ; NAME= or =NAME leaves an output out of the"
              + " comparison.")
  @Under(OptionHeading.JUDGING)
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "LIMIT",
      description =
          "How far an output may be from the base: a share of its greatest value, 1e-4 or"
              + " 0.01%%, or a signal-to-noise ratio, 30dB (default: by the kinds of both models).")
  @Under(OptionHeading.JUDGING)
  private String limit;

  @Option(
      names = "--layers",
      description =
          "Compare all intermediate tensors of two flatbuffers, paired by name, and name the first"
              + " one that deviates.")
  @Under(OptionHeading.JUDGING)
  private boolean layers;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /**
   * The question about two sides.
   *
   * @throws IllegalArgumentException in one sentence, if a value is none
   */
  public ParityQuestion question(SideSpec base, SideSpec newer) {
    require(spec, seeded >= 1 && seeded <= MOST_PATCHES, "--seeded must be 1 to " + MOST_PATCHES);
    return new ParityQuestion(
        base,
        newer,
        new InputSeries.Request(
            given.files(),
            patches(),
            SeededRanges.parse(given.ranges(), realRanges),
            seeded,
            seed.value()),
        shapes.asked(),
        names.stream().map(NamePair::parse).toList(),
        signature.name(),
        limit == null ? null : OutputLimit.parse(limit),
        layers);
  }

  private List<Integer> patches() {
    return patches.isEmpty()
        ? List.of(1)
        : patches.stream().flatMapToInt(ParityOptions::range).boxed().toList();
  }

  private static IntStream range(String words) {
    Matcher ends = RANGE.matcher(words);
    if (ends.matches()) {
      int first = Integer.parseInt(ends.group(1));
      int last = ends.group(2) == null ? first : Integer.parseInt(ends.group(2));
      if (first <= last && last - first < MOST_PATCHES) {
        return IntStream.rangeClosed(first, last);
      }
    }
    throw new IllegalArgumentException(
        "--patches takes numbers from 1, such as 3 or 1-10, not " + words);
  }
}
