package org.frillbench.results.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.frillbench.results.publish.ProvenanceText;
import org.frillbench.results.publish.ResultSet;
import org.frillbench.results.record.Target;

/**
 * One device's run among several.
 *
 * @param device a name that no other column has: {@code Google Pixel}, {@code Google Pixel (5f0c)}
 *     where several are of one model; may hold characters that need escaping
 * @param resultSet what was measured on it
 */
public record DeviceColumn(String device, ResultSet resultSet) {

  /** Digits of a serial number's hash that distinguish devices of one model. */
  private static final int HASH_DIGITS = 4;

  /** A column for each, in the same order. */
  static List<DeviceColumn> of(List<ResultSet> resultSets) {
    Map<String, List<ResultSet>> byName =
        resultSets.stream().collect(Collectors.groupingBy(ProvenanceText::device));
    List<DeviceColumn> columns = new ArrayList<>();
    for (ResultSet each : resultSets) {
      String name = ProvenanceText.device(each);
      List<ResultSet> namesakes = byName.get(name);
      String suffix = namesakes.size() == 1 ? "" : " (" + distinction(each, namesakes) + ")";
      columns.add(new DeviceColumn(name + suffix, each));
    }
    return List.copyOf(columns);
  }

  /** The hash of its serial number, where each namesake has another; otherwise its place. */
  private static String distinction(ResultSet one, List<ResultSet> namesakes) {
    List<String> hashes = namesakes.stream().map(DeviceColumn::hash).toList();
    boolean differ =
        hashes.stream().filter(Objects::nonNull).distinct().count() == namesakes.size();
    return differ ? hash(one) : Integer.toString(namesakes.indexOf(one) + 1);
  }

  private static String hash(ResultSet resultSet) {
    String hash = target(resultSet).serialHash();
    return hash == null ? null : hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
  }

  private static Target target(ResultSet resultSet) {
    return resultSet.provenance().target();
  }

  /** Where it was measured. */
  Target target() {
    return target(resultSet);
  }

  /** Equal for two columns of one device: the hash of its serial number where it is known. */
  Object identity() {
    return target().serialHash() == null ? target() : target().serialHash();
  }
}
