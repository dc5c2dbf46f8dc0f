package org.frillbench.cli.command.compare;

import org.frillbench.cli.command.Version;
import picocli.CommandLine.Command;

/** Keeps the runs that others are compared with. */
@Command(
    name = "baseline",
    description = "Keeps a blessed run for each target, in a folder that a repository can hold.",
    subcommands = {BaselineSet.class, BaselineShow.class, BaselineList.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "Approve a run, for 'compare results/baselines' to compare with:",
      "  frill-bench baseline set run.json",
      "Which targets have one:",
      "  frill-bench baseline list"
    })
public final class Baseline {}
