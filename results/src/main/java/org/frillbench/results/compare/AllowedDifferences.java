package org.frillbench.results.compare;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields in which the two sides of a comparison may differ, as its user named them.
 *
 * @param names fields of {@link Difference}s such as {@code threads} and {@code target.os}, or the
 *     group before their dot: {@code target} for every field of the target
 */
public record AllowedDifferences(Set<String> names) {
  public AllowedDifferences {
    names = Set.copyOf(names);
  }

  /** These and {@code others}. */
  AllowedDifferences and(Collection<String> others) {
    return new AllowedDifferences(
        Stream.concat(names.stream(), others.stream()).collect(Collectors.toSet()));
  }

  private boolean cover(Difference difference) {
    return names.stream().anyMatch(name -> covers(name, difference));
  }

  private static boolean covers(String name, Difference difference) {
    return covers(name, difference.field());
  }

  private static boolean covers(String name, String field) {
    return field.equals(name) || field.startsWith(name + ".");
  }

  /** The names that cover no comparable field, in alphabetical order. */
  public List<String> unknown() {
    return names.stream()
        .filter(name -> Comparability.fields().stream().noneMatch(field -> covers(name, field)))
        .sorted()
        .toList();
  }

  /** Those of {@code differences} that are not allowed. */
  public List<Difference> notAllowed(List<Difference> differences) {
    return differences.stream().filter(difference -> !cover(difference)).toList();
  }

  /** Whether some name covers none of {@code differences}. */
  boolean unused(Collection<Difference> differences) {
    return names.stream()
        .anyMatch(name -> differences.stream().noneMatch(each -> covers(name, each)));
  }
}
