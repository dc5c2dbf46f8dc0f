package org.frillbench.cli.command.help;

import java.util.List;

/** The manual page of a command, piece by piece, in a form that readers of pages know. */
interface Manual {

  /**
   * What precedes a page.
   *
   * @param name of the page: {@code frill-bench-baseline-set}
   * @param purpose of the command, a phrase
   */
  Manual title(String name, String purpose);

  /** How the command is typed. */
  Manual synopsis(String command, String arguments);

  /** Begins a section; its heading is in capitals. */
  Manual section(String heading);

  /** Begins a part of a section. */
  Manual part(String heading);

  /** A paragraph. */
  Manual paragraph(String text);

  /** A word, which is typed as it is, and what it means. */
  Manual entry(String word, String text);

  /** An exit code and what it means. */
  Manual exitCode(String code, String text);

  /** An argument, which stands for others, and what it means. */
  Manual argument(String label, String text);

  /**
   * An option and what it means.
   *
   * @param names what it is called
   * @param label what follows the last name; empty where nothing does
   */
  Manual option(List<String> names, String label, String text);

  /**
   * A command and what it is for.
   *
   * @param page the name of its page
   */
  Manual command(String word, String page, String text);

  /** A line that is typed. */
  Manual typed(String command);

  /** Other pages by name. */
  Manual pages(List<String> names);

  /** The page so far. */
  String text();
}
