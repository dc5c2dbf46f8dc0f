package org.frillbench.cli.command.options;

import java.util.EnumSet;
import java.util.Set;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.results.figure.ColumnGroup;
import picocli.CommandLine.Option;

/** The optional columns of a table for people. */
@Under(OptionHeading.OUTPUT)
public final class ColumnsOption {

  @Option(
      names = "--columns",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "Also show ${COMPLETION-CANDIDATES}, where they were measured; json and csv always have"
              + " their figures.")
  private Set<ColumnGroup> groups = EnumSet.noneOf(ColumnGroup.class);

  /** The groups of columns that are asked for. */
  public Set<ColumnGroup> groups() {
    return groups;
  }
}
