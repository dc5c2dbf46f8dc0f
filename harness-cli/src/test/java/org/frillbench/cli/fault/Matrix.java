package org.frillbench.cli.fault;

import static org.frillbench.cli.fault.Rest.COMPLETE;
import static org.frillbench.cli.fault.Rest.JOURNAL;
import static org.frillbench.cli.fault.Rest.NOTHING;
import static org.frillbench.cli.fault.Rest.RUN_FILE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each fault leaves at each stage. */
final class Matrix {

  private static final String NO_AGENT = "no agent runs";
  private static final String NOT_WRITTEN_HERE =
      "nothing is written on this machine until the agent has reported: as at the stage report";
  private static final String NOT_WRITTEN_THERE = "nothing is written on the device";

  private static final int KILLED = 137;
  private static final int INTERRUPTED = 130;

  private static final Set<Stage> PREPARING = EnumSet.of(Stage.START, Stage.INSTALL);
  private static final Set<Stage> WITH_AGENT =
      EnumSet.of(Stage.LOAD, Stage.WARM_UP, Stage.TIMING, Stage.REPORT);

  private Matrix() {}

  /** The cells of {@code faults} that can be, stage by stage. */
  static Stream<Cell> cells(Fault... faults) {
    return Arrays.stream(faults).flatMap(Matrix::of).filter(cell -> cell.reason().isEmpty());
  }

  private static Stream<Cell> of(Fault fault) {
    return Arrays.stream(Stage.values()).map(stage -> cell(stage, fault));
  }

  private static Cell cell(Stage stage, Fault fault) {
    return switch (fault) {
      case KILLED_HARNESS ->
          Cell.of(stage, fault, KILLED, PREPARING.contains(stage) ? NOTHING : JOURNAL);
      case KILLED_AGENT ->
          WITH_AGENT.contains(stage)
              ? Cell.of(stage, fault, 4, COMPLETE)
              : Cell.impossible(stage, fault, NO_AGENT);
      case KILLED_SERVER, REBOOT ->
          PREPARING.contains(stage)
              ? Cell.of(stage, fault, 3, NOTHING)
              : Cell.of(stage, fault, 0, COMPLETE);
      case CABLE_OUT ->
          PREPARING.contains(stage)
              ? Cell.of(stage, fault, 3, NOTHING)
              : stage == Stage.RUN_FILE
                  ? Cell.of(stage, fault, 0, COMPLETE)
                  : Cell.of(stage, fault, 3, RUN_FILE);
      case FULL_HERE ->
          switch (stage) {
            case START, INSTALL -> Cell.of(stage, fault, 7, NOTHING);
            case LOAD, WARM_UP, TIMING -> Cell.impossible(stage, fault, NOT_WRITTEN_HERE);
            default -> Cell.of(stage, fault, 7, JOURNAL);
          };
      case FULL_THERE ->
          switch (stage) {
            case INSTALL -> Cell.of(stage, fault, 3, NOTHING);
            case LOAD, WARM_UP, TIMING, PULL, RUN_FILE ->
                Cell.impossible(stage, fault, NOT_WRITTEN_THERE);
            default -> Cell.of(stage, fault, 4, COMPLETE);
          };
      case CLOCK_JUMP -> Cell.of(stage, fault, 0, COMPLETE);
      case CTRL_C_TWICE ->
          PREPARING.contains(stage)
              ? Cell.of(stage, fault, INTERRUPTED, NOTHING)
              : Cell.of(stage, fault, INTERRUPTED, stage == Stage.RUN_FILE ? COMPLETE : RUN_FILE);
    };
  }

  /** The table of docs/faults.md, in Markdown, with the reasons below. */
  static String table() {
    List<String> lines = new ArrayList<>();
    lines.add(row("fault", Arrays.stream(Stage.values()).map(Stage::words)));
    lines.add(row("---", Arrays.stream(Stage.values()).map(stage -> "---")));
    List<String> reasons =
        Arrays.stream(Fault.values())
            .flatMap(Matrix::of)
            .flatMap(cell -> cell.reason().stream())
            .distinct()
            .toList();
    for (Fault fault : Fault.values()) {
      lines.add(row(fault.words(), of(fault).map(cell -> words(cell, reasons))));
    }
    for (int i = 0; i < reasons.size(); i++) {
      lines.add("");
      lines.add("(" + (i + 1) + ") " + reasons.get(i));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String words(Cell cell, List<String> reasons) {
    return cell.reason()
        .map(reason -> "(" + (reasons.indexOf(reason) + 1) + ")")
        .orElseGet(() -> cell.exit() + " " + cell.rest().words());
  }

  private static String row(String first, Stream<String> cells) {
    return "| " + first + " | " + cells.collect(Collectors.joining(" | ")) + " |";
  }
}
