package org.frillbench.cli.command.help;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.failure.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script with which a shell completes command lines. */
@Command(
    name = "completion",
    description = {
      "Prints a script with which a shell completes commands, options and their values, serials of"
          + " attached devices and names of candidates."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "For bash:",
      "  frill-bench completion bash > ~/.frill-bench-completion",
      "  echo '. ~/.frill-bench-completion' >> ~/.bashrc",
      "For zsh, where ~/.zshrc has 'autoload -U compinit && compinit':",
      "  frill-bench completion zsh > ~/.frill-bench-completion",
      "  echo '. ~/.frill-bench-completion' >> ~/.zshrc",
      "For fish:",
      "  mkdir -p ~/.config/fish/completions",
      "  frill-bench completion fish > ~/.config/fish/completions/frill-bench.fish"
    })
public final class Completion implements Callable<Integer> {

  /** The shells that there is a script for. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine top = spec.commandLine().getParent();
    PrintWriter out = spec.commandLine().getOut();
    out.print(shell == Shell.FISH ? FishScript.of(top) : BashScript.of(top));
    out.flush();
    return ExitCode.DONE.code();
  }
}
