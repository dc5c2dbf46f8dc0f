package org.frillbench.cli.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Gives every command's help the form of {@link HelpText}. A class apart, and without lambdas: a
 * class-data archive has no lambda of a class that implements one of picocli's interfaces.
 */
final class HelpFactory implements CommandLine.IHelpFactory {

  @Override
  public Help create(CommandSpec spec, Help.ColorScheme colours) {
    spec.usageMessage().width(Terminal.width());
    Map<String, IHelpSectionRenderer> sections = spec.usageMessage().sectionMap();
    for (Section section : Section.values()) {
      sections.put(section.key, section);
    }
    return new Help(spec, colours);
  }

  private enum Section implements IHelpSectionRenderer {
    DESCRIPTION(UsageMessageSpec.SECTION_KEY_DESCRIPTION),
    PARAMETERS(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST),
    OPTIONS(UsageMessageSpec.SECTION_KEY_OPTION_LIST),
    COMMANDS(UsageMessageSpec.SECTION_KEY_COMMAND_LIST),
    EXIT_CODE_HEADING(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING),
    EXIT_CODES(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST),
    EXAMPLES(UsageMessageSpec.SECTION_KEY_FOOTER);

    private final String key;

    Section(String key) {
      this.key = key;
    }

    @Override
    public String render(Help help) {
      return switch (this) {
        case DESCRIPTION -> HelpText.description(help);
        case PARAMETERS -> HelpText.parameters(help);
        case OPTIONS -> HelpText.options(help);
        case COMMANDS -> HelpText.commands(help);
        case EXIT_CODE_HEADING -> "";
        case EXIT_CODES -> HelpText.exitCodes(help);
        case EXAMPLES -> HelpText.examples(help);
      };
    }
  }
}
