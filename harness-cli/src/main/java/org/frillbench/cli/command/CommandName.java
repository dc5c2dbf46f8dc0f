package org.frillbench.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.frillbench.cli.command.compare.Baseline;
import org.frillbench.cli.command.compare.Compare;
import org.frillbench.cli.command.compare.Gate;
import org.frillbench.cli.command.compare.HistoryCommand;
import org.frillbench.cli.command.device.Clean;
import org.frillbench.cli.command.device.Devices;
import org.frillbench.cli.command.device.Doctor;
import org.frillbench.cli.command.device.VirtualDeviceCommand;
import org.frillbench.cli.command.help.Complete;
import org.frillbench.cli.command.help.Completion;
import org.frillbench.cli.command.help.Explain;
import org.frillbench.cli.command.help.HelpCommand;
import org.frillbench.cli.command.help.ManPages;
import org.frillbench.cli.command.help.SchemaCommand;
import org.frillbench.cli.command.measure.Audit;
import org.frillbench.cli.command.measure.Calibrate;
import org.frillbench.cli.command.measure.HostBaseline;
import org.frillbench.cli.command.measure.MergeCommand;
import org.frillbench.cli.command.measure.PushAndRun;
import org.frillbench.cli.command.measure.Sustain;
import org.frillbench.cli.command.models.Convert;
import org.frillbench.cli.command.models.Inspect;
import org.frillbench.cli.command.models.ParityCommand;
import org.frillbench.cli.command.models.Students;
import org.frillbench.cli.command.publish.Ablate;
import org.frillbench.cli.command.publish.BoardCommand;
import org.frillbench.cli.command.publish.Choose;
import org.frillbench.cli.command.publish.FrontierCommand;
import org.frillbench.cli.command.publish.Import;
import org.frillbench.cli.command.publish.Publish;
import org.frillbench.cli.command.publish.ReportCommand;
import org.frillbench.cli.command.publish.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order of the help. */
enum CommandName {
  PUSH_AND_RUN,
  SUSTAIN,
  DEVICES,
  DOCTOR,
  CLEAN,
  VIRTUAL_DEVICE,
  MERGE,
  TABLE,
  COMPARE,
  GATE,
  BASELINE,
  HISTORY,
  REPORT,
  BOARD,
  PUBLISH,
  IMPORT,
  FRONTIER,
  CHOOSE,
  ABLATE,
  INSPECT,
  CONVERT,
  PARITY,
  STUDENTS,
  HOST_BASELINE,
  AUDIT,
  CALIBRATE,
  EXPLAIN,
  SCHEMA,
  COMPLETION,
  COMPLETE,
  MAN_PAGES,
  HELP;

  /** The command of a word; empty if it is none. */
  static Optional<CommandName> of(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name and description without options, for a list of commands. */
  CommandSpec outline() {
    CommandSpec outline = CommandSpec.create();
    outline.updateCommandAttributes(type().getAnnotation(Command.class), null);
    return outline;
  }

  /** What carries it out. */
  Class<?> type() {
    return switch (this) {
      case PUSH_AND_RUN -> PushAndRun.class;
      case SUSTAIN -> Sustain.class;
      case DEVICES -> Devices.class;
      case DOCTOR -> Doctor.class;
      case CLEAN -> Clean.class;
      case VIRTUAL_DEVICE -> VirtualDeviceCommand.class;
      case MERGE -> MergeCommand.class;
      case TABLE -> Table.class;
      case COMPARE -> Compare.class;
      case GATE -> Gate.class;
      case BASELINE -> Baseline.class;
      case HISTORY -> HistoryCommand.class;
      case REPORT -> ReportCommand.class;
      case BOARD -> BoardCommand.class;
      case PUBLISH -> Publish.class;
      case IMPORT -> Import.class;
      case FRONTIER -> FrontierCommand.class;
      case CHOOSE -> Choose.class;
      case ABLATE -> Ablate.class;
      case INSPECT -> Inspect.class;
      case CONVERT -> Convert.class;
      case PARITY -> ParityCommand.class;
      case STUDENTS -> Students.class;
      case HOST_BASELINE -> HostBaseline.class;
      case AUDIT -> Audit.class;
      case CALIBRATE -> Calibrate.class;
      case EXPLAIN -> Explain.class;
      case SCHEMA -> SchemaCommand.class;
      case COMPLETION -> Completion.class;
      case COMPLETE -> Complete.class;
      case MAN_PAGES -> ManPages.class;
      case HELP -> HelpCommand.class;
    };
  }
}
