package org.frillbench.cli.command.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.frillbench.cli.audit.TrialAccount;
import org.frillbench.cli.audit.TrialAccount.Part;
import org.frillbench.results.document.Grid;
import org.frillbench.results.document.Screen;
import org.frillbench.results.document.TextGrid;

/** The accounting of trials as a table: a row a model with its medians, and all of them. */
final class TrialAccountText {

  private TrialAccountText() {}

  static List<String> lines(TrialAccount account) {
    List<String> header = new ArrayList<>(List.of("model", "trials"));
    List<Boolean> fromLeft = new ArrayList<>(List.of(true, false));
    List<Part> parts = account.parts();
    for (Part part : parts) {
      header.add(part.header());
      fromLeft.add(false);
    }
    boolean device = account.mostRoundTrips() > 0;
    if (device) {
      header.add("most round trips");
      fromLeft.add(false);
    }
    List<List<String>> rows = new ArrayList<>();
    List<TrialAccount> models = account.byModel();
    models.forEach(model -> rows.add(row(model.trials().get(0).model(), model, parts)));
    if (models.size() > 1) {
      rows.add(row("all", account, parts));
    }
    rows.add(shares(account, parts));
    List<String> lines =
        new ArrayList<>(TextGrid.lines(new Grid(header, fromLeft, rows), Screen.FILE));
    lines.add("");
    lines.add("Medians over trials, ms; overhead is all but load, warm-up and timed inference.");
    if (device) {
      lines.add(
          "Outside the agent is all but the time from the request for its launch until the device"
              + " reported its end.");
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "The whole command took %.2f s, %.3f times load, warm-up and timed inference.",
            account.commandNs() / 1e9,
            account.commandOverMeasured()));
    return lines;
  }

  private static List<String> row(String name, TrialAccount account, List<Part> parts) {
    List<String> cells = new ArrayList<>(List.of(name, Integer.toString(account.trials().size())));
    for (Part part : parts) {
      Double ns = account.medianNs(part);
      cells.add(ns == null ? "-" : String.format(Locale.ROOT, "%.1f", ns / 1e6));
    }
    if (account.mostRoundTrips() > 0) {
      cells.add(Long.toString(account.mostRoundTrips()));
    }
    return cells;
  }

  private static List<String> shares(TrialAccount account, List<Part> parts) {
    List<String> cells = new ArrayList<>(List.of("share of the time", ""));
    for (Part part : parts) {
      cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * account.share(part)));
    }
    if (account.mostRoundTrips() > 0) {
      cells.add("");
    }
    return cells;
  }
}
