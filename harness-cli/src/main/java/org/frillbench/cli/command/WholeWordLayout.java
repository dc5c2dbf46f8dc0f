package org.frillbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Model.ArgSpec;

/**
 * Picocli's layout of options and parameters, with descriptions broken at blanks alone: its own
 * also breaks inside file names and options.
 */
final class WholeWordLayout extends Help.Layout {

  private final int width;

  WholeWordLayout(
      Help.ColorScheme colours,
      Help.TextTable table,
      Help.IOptionRenderer options,
      Help.IParameterRenderer parameters) {
    super(colours, table, options, parameters);
    Column[] columns = table.columns();
    Column last = columns[columns.length - 1];
    this.width = last.width - last.indent;
  }

  @Override
  public void layout(ArgSpec argument, Text[][] rows) {
    List<Text[]> broken = new ArrayList<>();
    for (Text[] row : rows) {
      int last = row.length - 1;
      List<Text> lines = lines(row[last]);
      for (int i = 0; i < lines.size(); i++) {
        Text[] cells = new Text[row.length];
        for (int column = 0; column < last; column++) {
          cells[column] = i == 0 ? row[column] : colorScheme().text("");
        }
        cells[last] = lines.get(i);
        broken.add(cells);
      }
    }
    super.layout(argument, broken.toArray(new Text[0][]));
  }

  private List<Text> lines(Text text) {
    String plain = text.plainString();
    List<Text> lines = new ArrayList<>();
    int start = 0;
    while (plain.length() - start > width) {
      int end = plain.lastIndexOf(' ', start + width);
      if (plain.startsWith(" %", end)) {
        end = plain.lastIndexOf(' ', end - 1);
      }
      if (end <= start) {
        break;
      }
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    lines.add(start == 0 ? text : text.substring(start));
    return lines;
  }
}
