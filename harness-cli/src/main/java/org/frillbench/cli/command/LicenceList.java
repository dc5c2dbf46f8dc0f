package org.frillbench.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.frillbench.cli.licence.Component;
import org.frillbench.cli.licence.ThirdParty;
import org.frillbench.results.document.Prose;
import org.frillbench.results.record.BuildProperties;

/** What {@code --licenses} prints: the components by licence. */
final class LicenceList {

  private static final String ENTRY = "  ";
  private static final String FURTHER = "      ";

  private LicenceList() {}

  /** Lines of at most {@code width} characters. */
  static List<String> lines(int width) {
    List<String> lines =
        new ArrayList<>(
            Prose.lines(
                "frill-bench "
                    + BuildProperties.version()
                    + " is licensed under Apache-2.0. It contains, by licence:",
                width));
    Map<String, List<Component>> byLicence =
        ThirdParty.components().stream()
            .collect(Collectors.groupingBy(Component::licence, TreeMap::new, Collectors.toList()));
    byLicence.forEach(
        (licence, components) -> {
          lines.add("");
          lines.add(licence);
          for (Component component : components) {
            lines.addAll(Prose.lines(entry(component), width, ENTRY, FURTHER));
          }
        });
    lines.add("");
    lines.addAll(
        Prose.lines(
            "The texts are in the folder 'licenses' of a release, 'docs/licenses' of the sources.",
            width));
    return lines;
  }

  private static String entry(Component component) {
    return component.name()
        + component.version().map(version -> " " + version).orElse("")
        + (component.in().isEmpty() ? "" : ", in " + String.join(" and ", component.in()))
        + component.copyright().map(whose -> "; copyright " + whose).orElse("");
  }
}
