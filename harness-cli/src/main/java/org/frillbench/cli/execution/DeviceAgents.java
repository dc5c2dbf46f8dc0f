package org.frillbench.cli.execution;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.cli.device.CountedLink;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.results.record.Launch;

/** The agents of a device, one for each way in which it can be launched there. */
final class DeviceAgents {

  private final Map<Launch, AgentRun> byLaunch = new EnumMap<>(Launch.class);

  /**
   * The agents of one device.
   *
   * @param cleanUpLink the same device, for what has to be done even after an interruption
   * @param api its API level
   * @param apk what a launch by the shell runs; empty where there is none
   */
  DeviceAgents(CountedLink link, DeviceLink cleanUpLink, int api, Optional<TrialFile> apk) {
    add(Launch.APP, link, cleanUpLink, new Instrumentation(cleanUpLink, api));
    apk.map(file -> new ShellLaunch(cleanUpLink, DeviceStore.pathOf(file)))
        .ifPresent(shell -> add(Launch.SHELL, link, cleanUpLink, shell));
  }

  private void add(Launch launch, CountedLink link, DeviceLink cleanUpLink, AgentLaunch how) {
    byLaunch.put(launch, new AgentRun(link, cleanUpLink, how));
  }

  List<Launch> launches() {
    return List.copyOf(byLaunch.keySet());
  }

  AgentRun of(TrialJob job) {
    return byLaunch.get(job.settings().launch());
  }

  Collection<AgentRun> all() {
    return Collections.unmodifiableCollection(byLaunch.values());
  }
}
