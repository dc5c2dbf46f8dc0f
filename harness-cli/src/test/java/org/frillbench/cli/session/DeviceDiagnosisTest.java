package org.frillbench.cli.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.CheckResult;
import org.frillbench.cli.device.DeviceFitness;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.user.HostProcess;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.device.DeviceProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceDiagnosisTest {

  /** What hangs, and the checks that are not known then. */
  @ParameterizedTest
  @CsvSource({"[ -d, in use;settings", "cat /data/local/tmp/frill-bench/ledger, settings"})
  void hungQueryLacksItsOwnAnswerOnly(String hung, String subjects) throws LinkLostException {
    try (VirtualDevice device = VirtualDevice.start(DeviceProfile.pixel1())) {
      DirectLink link = new DirectLink(device);
      link.hungAt = hung;
      HostContext host =
          new HostContext(HostProcess.own(), HostLedger.none(), Optional::empty, notice -> {});
      DeviceFitness fitness = DeviceDiagnosis.thorough(link, host);
      List<CheckResult> unknown =
          fitness.checks().stream()
              .filter(each -> each.advice().equals("device DIRECT did not finish."))
              .toList();
      assertEquals(
          List.of(subjects.split(";", -1)), unknown.stream().map(CheckResult::subject).toList());
      assertTrue(fitness.measurable());
      assertTrue(fitness.rules().contains("NO-ANSWER"));
      assertTrue(fitness.checks().stream().anyMatch(each -> each.subject().equals("agent app")));
    }
  }
}
