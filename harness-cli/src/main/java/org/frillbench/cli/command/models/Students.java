package org.frillbench.cli.command.models;

import org.frillbench.cli.command.Version;
import picocli.CommandLine.Command;

/** The study's students: what they cost, and their flatbuffers. */
@Command(
    name = "students",
    description = "Lists the students of a grid, or writes them as flatbuffers.",
    subcommands = {StudentsList.class, StudentsGenerate.class},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The study's students with their sizes:",
      "  frill-bench students list",
      "All of them as flatbuffers, and the teacher (3.6 GiB):",
      "  frill-bench students generate --out grid --teacher"
    })
public final class Students {}
