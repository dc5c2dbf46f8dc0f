package org.frillbench.cli.command.device;

import static org.frillbench.results.figure.Figure.field;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.Grade;
import org.frillbench.cli.device.Level;
import org.frillbench.results.document.Document;
import org.frillbench.results.document.Document.Colour;
import org.frillbench.results.document.Document.Section;
import org.frillbench.results.figure.Figure;
import org.frillbench.results.figure.Figures;

/** What is attached, and whether it is fit to measure, as a document. */
final class DeviceOverview {

  /** Names the schema that the list is written in. */
  private static final String SCHEMA = "frill-bench/attached-devices/1";

  private record Answer(String schema, List<Device> devices) {}

  /**
   * A device for programs; what it does not report is null.
   *
   * @param findings the checks that found something
   */
  private record Device(
      String name,
      String serial,
      Long transportId,
      String state,
      String maker,
      String model,
      String release,
      Integer api,
      String abi,
      Grade grade,
      List<CheckResult> findings) {}

  /**
   * A device.
   *
   * @param name distinguishes it from the others
   * @param facts what it reports; null where it was not asked
   * @param fitness what was found
   */
  record Entry(String name, AttachedDevice device, DeviceFacts facts, DeviceFitness fitness) {

    private String property(String property) {
      return facts == null ? null : facts.property(property);
    }

    private Integer api() {
      return facts == null || facts.api() == 0 ? null : facts.api();
    }

    private Grade grade() {
      return fitness.worst().grade();
    }

    private Device forPrograms() {
      return new Device(
          name,
          device.serial(),
          device.transportId().isPresent() ? device.transportId().getAsLong() : null,
          device.state(),
          property("ro.product.manufacturer"),
          property("ro.product.model"),
          property("ro.build.version.release"),
          api(),
          property("ro.product.cpu.abi"),
          grade(),
          fitness.checks().stream().filter(check -> check.level() != Level.OK).toList());
    }

    /** {@code Google Pixel, Android 10 (API 29), arm64-v8a}. */
    private String what() {
      String product =
          Stream.of(property("ro.product.manufacturer"), property("ro.product.model"))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
      String release = property("ro.build.version.release");
      String level = api() == null ? "" : " (API " + api() + ")";
      return Stream.of(
              product.isEmpty() ? null : product,
              release == null ? null : "Android " + release + level,
              property("ro.product.cpu.abi"))
          .filter(Objects::nonNull)
          .collect(Collectors.joining(", "));
    }

    private Colour colour() {
      return switch (grade()) {
        case FIT -> Colour.GREEN;
        case CAUTIONS -> Colour.YELLOW;
        case NOT_FIT -> Colour.RED;
      };
    }
  }

  private static final Figures<Entry> FIGURES =
      new Figures<>(
          List.of(
              Figure.<Entry>text("name", "device", Entry::name).ranked(0),
              field("serial", of(Device::serial)),
              field("transport_id", of(Device::transportId)),
              Figure.<Entry>text("state", "state", entry -> entry.device().state()).ranked(2),
              Figure.<Entry>column("what", true, Entry::what).ranked(1),
              field("maker", of(Device::maker)),
              field("model", of(Device::model)),
              field("release", of(Device::release)),
              field("api", of(Device::api)),
              field("abi", of(Device::abi)),
              field("grade", Entry::grade),
              field("findings", entry -> String.join("; ", findings(entry))),
              Figure.<Entry>column("fitness", true, entry -> entry.grade().words()).ranked(0)));

  private DeviceOverview() {}

  private static <T> Function<Entry, T> of(Function<Device, T> value) {
    return entry -> value.apply(entry.forPrograms());
  }

  /** The document of {@code devices}. */
  static Document of(List<Entry> devices) {
    List<CheckResult> checks =
        devices.stream().flatMap(each -> each.fitness().checks().stream()).toList();
    return new Document(
        null,
        List.of(),
        FIGURES.grid(devices),
        devices.stream().map(Entry::colour).toList(),
        List.of(
            Section.explained(
                "What would disturb or prevent a measurement",
                devices.stream()
                    .filter(each -> each.grade() != Grade.FIT)
                    .map(each -> each.name() + ": " + String.join("; ", findings(each)))
                    .toList(),
                new DeviceFitness(checks).rules())),
        List.of(),
        FIGURES.lines(devices),
        new Answer(SCHEMA, devices.stream().map(Entry::forPrograms).toList()));
  }

  /** What was found at the level that decides its grade; of obstacles also what to do. */
  private static List<String> findings(Entry entry) {
    Level worst = entry.fitness().worst();
    return switch (worst) {
      case OK -> List.of();
      case CAUTION, BLOCKING -> entry.fitness().found(worst);
      case OBSTACLE -> entry.fitness().obstacles();
    };
  }
}
