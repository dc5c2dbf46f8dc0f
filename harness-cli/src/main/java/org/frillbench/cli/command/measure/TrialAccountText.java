package org.frillbench.cli.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.audit.TrialAccount;
import org.frillbench.cli.audit.TrialAccount.Part;
import org.frillbench.cli.audit.TrialCost;
import org.frillbench.results.document.TextGrid;

/** The accounting of trials as a table: a row a model with its medians, and all of them. */
final class TrialAccountText {

  private TrialAccountText() {}

  static List<String> lines(TrialAccount account) {
    List<String> header = new ArrayList<>(List.of("model", "trials"));
    List<Boolean> fromLeft = new ArrayList<>(List.of(true, false));
    boolean device = account.trials().stream().anyMatch(trial -> trial.roundTrips() > 0);
    for (Part part : Part.values()) {
      header.add(part.header());
      fromLeft.add(false);
    }
    if (device) {
      header.add("round trips");
      fromLeft.add(false);
    }
    List<List<String>> rows = new ArrayList<>();
    List<TrialAccount> models = account.byModel();
    models.forEach(model -> rows.add(row(model.trials().get(0).model(), model, device)));
    if (models.size() > 1) {
      rows.add(row("all", account, device));
    }
    rows.add(shares(account, device));
    List<String> lines = new ArrayList<>(TextGrid.lines(header, fromLeft, rows));
    lines.add("");
    lines.add("Medians over trials, ms; overhead is all but load, warm-up and timed inference.");
    lines.add(
        String.format(
            Locale.ROOT,
            "The whole command took %.2f s, %.3f times load, warm-up and timed inference.",
            account.commandNs() / 1e9,
            account.commandOverMeasured()));
    return lines;
  }

  private static List<String> row(String name, TrialAccount account, boolean device) {
    List<String> cells = new ArrayList<>(List.of(name, Integer.toString(account.trials().size())));
    for (Part part : Part.values()) {
      Double ns = account.medianNs(part);
      cells.add(ns == null ? "-" : String.format(Locale.ROOT, "%.1f", ns / 1e6));
    }
    if (device) {
      cells.add(
          Long.toString(
              account.trials().stream().mapToLong(TrialCost::roundTrips).max().orElse(0)));
    }
    return cells;
  }

  private static List<String> shares(TrialAccount account, boolean device) {
    List<String> cells = new ArrayList<>(List.of("share of the time", ""));
    for (Part part : Part.values()) {
      cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * account.share(part)));
    }
    if (device) {
      cells.add("");
    }
    return cells;
  }
}
