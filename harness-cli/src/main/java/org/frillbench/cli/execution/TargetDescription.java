package org.frillbench.cli.execution;

import org.frillbench.cli.device.DeviceFacts;
import org.frillbench.cli.device.ThermalReading;
import org.frillbench.cli.user.SerialHash;
import org.frillbench.results.record.Core;
import org.frillbench.results.record.Simulated;
import org.frillbench.results.record.Target;

/** What the record says of an Android device. */
final class TargetDescription {

  private TargetDescription() {}

  static Target of(DeviceFacts facts, String serial) {
    return facts.virtualProfile().isPresent() ? virtual(facts) : real(facts, serial);
  }

  private static Target real(DeviceFacts facts, String serial) {
    String soc = facts.property("ro.soc.model");
    return new Target(
        Target.Kind.ANDROID,
        facts.property("ro.product.manufacturer"),
        facts.property("ro.product.model"),
        facts.property("ro.product.device"),
        soc == null ? facts.property("ro.board.platform") : soc,
        facts.abi(),
        os(facts),
        facts.property("ro.build.fingerprint"),
        facts.coreMaxKHz().stream().map(clock -> new Core(clock.orElse(null))).toList(),
        facts.pageSizeBytes().map(Math::toIntExact).orElse(null),
        facts.memoryBytes().orElse(null),
        SerialHash.of(serial),
        null,
        null);
  }

  /** A virtual device runs inference on this machine: what matters to a latency is the host's. */
  private static Target virtual(DeviceFacts facts) {
    HostMachine host = HostMachine.here();
    return new Target(
        Target.Kind.VIRTUAL,
        facts.property("ro.product.manufacturer"),
        facts.property("ro.product.model"),
        facts.property("ro.product.device"),
        host.soc(),
        host.abi(),
        host.os(),
        facts.property("ro.build.fingerprint"),
        host.cores(),
        host.pageSizeBytes(),
        host.memoryBytes(),
        null,
        facts.virtualProfile().orElseThrow(),
        new Simulated(
            facts.battery().levelPercent().orElse(null),
            facts.battery().celsius().orElse(null),
            facts.thermalStatus().orElse(null)));
  }

  /** The made-up readings of a virtual device that change while it runs. */
  static Simulated simulated(ThermalReading heat) {
    return new Simulated(
        null, heat.batteryCelsius().orElse(null), heat.thermalStatus().orElse(null));
  }

  private static String os(DeviceFacts facts) {
    return "Android " + facts.property("ro.build.version.release") + " (API " + facts.api() + ")";
  }
}
