package org.frillbench.cli.command.help;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.user.Outputs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes manual pages. */
@Command(
    name = "man-pages",
    description = "Writes a manual page of each command, for 'man frill-bench-gate'.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "For the present user, whom man shows them where PATH has ~/.local/bin:",
      "  frill-bench man-pages --out ~/.local/share/man/man1",
      "Again after an update:",
      "  frill-bench man-pages --out ~/.local/share/man/man1 --overwrite",
      "The same as a folder of Markdown:",
      "  frill-bench man-pages --markdown --out reference"
    })
public final class ManPages implements Callable<Integer> {

  private static final String SECTION = ".1";

  @Mixin private FolderOption folder;

  @Option(
      names = "--markdown",
      description =
          "Write pages in Markdown instead, and those of warnings, verdicts and exit codes.")
  @Under(OptionHeading.OUTPUT)
  private boolean markdown;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Map<Path, String> pages = new TreeMap<>();
    add(spec.commandLine().getParent(), pages);
    if (markdown) {
      ExplanationPages.all().forEach((name, page) -> pages.put(folder.path().resolve(name), page));
      pages.computeIfPresent(
          folder.path().resolve(MarkdownManual.TOP_FILE),
          (file, top) -> ExplanationPages.linkedFrom(top));
    }
    for (Path page : pages.keySet()) {
      Outputs.requireFree(page, folder.overwrite());
    }
    Outputs.write(pages);
    PrintWriter out = spec.commandLine().getOut();
    out.println(pages.size() + " pages in " + folder.path() + ".");
    out.flush();
    return ExitCode.DONE.code();
  }

  private void add(CommandLine line, Map<Path, String> pages) {
    if (!line.getCommandSpec().usageMessage().hidden()) {
      String name = ManPage.name(line);
      pages.put(
          folder.path().resolve(markdown ? MarkdownManual.file(name) : name + SECTION),
          ManPage.of(line, markdown ? new MarkdownManual() : new Roff()));
      line.getSubcommands().values().forEach(each -> add(each, pages));
    }
  }
}
