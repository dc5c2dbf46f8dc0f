package org.frillbench.results.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frillbench.results.record.Conversion;
import org.frillbench.results.record.TableRow;

/** What candidates were converted by: a line for all that were converted alike. */
public final class ConversionNotes {

  private static final int NAMED = 4;

  private ConversionNotes() {}

  /** A sentence a kind of conversion; none where no candidate has a record of it. */
  public static List<String> of(List<TableRow> rows) {
    Map<String, Set<String>> converted = new LinkedHashMap<>();
    for (TableRow row : rows) {
      Conversion conversion = row.conversion();
      if (conversion != null) {
        converted
            .computeIfAbsent(how(conversion), how -> new LinkedHashSet<>())
            .add(row.candidate() + " of " + source(conversion.source()));
      }
    }
    return converted.entrySet().stream()
        .map(
            each ->
                "Converted by " + each.getKey() + ": " + names(List.copyOf(each.getValue())) + ".")
        .toList();
  }

  private static String how(Conversion conversion) {
    String flags =
        conversion.flags().entrySet().stream()
            .map(flag -> flag.getKey() + " " + flag.getValue())
            .collect(Collectors.joining(", "));
    return conversion.converter()
        + " "
        + conversion.version()
        + (flags.isEmpty() ? "" : " (" + flags + ")")
        + compared(conversion.parity());
  }

  /** Without the figures, which differ from model to model and are in the records. */
  private static String compared(Conversion.Compared parity) {
    if (parity == null) {
      return ", outputs not compared with the source's";
    }
    return parity.same()
        ? ", outputs agree with the source's"
        : ", OUTPUTS DIFFER from the source's";
  }

  private static String source(Conversion.Source source) {
    return source.form() + " " + source.name() + " (" + source.sha256().substring(0, 8) + ")";
  }

  private static String names(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED - 1))
            + " and "
            + (names.size() - NAMED + 1)
            + " more";
  }
}
