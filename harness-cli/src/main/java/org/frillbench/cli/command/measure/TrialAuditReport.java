package org.frillbench.cli.command.measure;

import java.nio.file.Path;
import java.util.List;
import org.frillbench.cli.audit.TrialAudit;
import org.frillbench.cli.candidate.CandidateFile;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.ModelCache;
import org.frillbench.cli.command.options.DocumentOptions;
import org.frillbench.cli.command.options.PlanOptions;
import org.frillbench.cli.command.options.TargetOptions;
import org.frillbench.cli.execution.OpenTarget;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.RequestedInputs;
import org.frillbench.cli.progress.Console;
import org.frillbench.cli.roofline.LimitModels;
import org.frillbench.cli.run.Interruption;
import org.frillbench.cli.run.PlannedRun;
import org.frillbench.converter.inspect.InputShapes;

/** Measures trials and prints what each of them cost. */
final class TrialAuditReport {

  private TrialAuditReport() {}

  static ExitCode print(
      List<Path> models, TargetOptions where, PlanOptions planning, DocumentOptions printing) {
    List<CandidateFile> candidates =
        models.isEmpty()
            ? ModelCache.ofUser().frillAndTrill(InputShapes.OF_FILE)
            : CandidateReader.read(models);
    try (Interruption interruption = Interruption.guard();
        LimitModels limits = planning.limits(candidates);
        OpenTarget open = where.open(planning.asApp(), interruption)) {
      PlannedRun plan =
          planning.plan(candidates, limits, RequestedInputs.none(), open.target(), where);
      TrialAudit.Result result =
          new TrialAudit(plan, open.target()).run(interruption, Console.shown());
      if (!result.account().trials().isEmpty()) {
        printing.print(TrialAccountDocument.of(result.account()));
      }
      return result.exit();
    }
  }
}
