package org.frillbench.agent.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions under which a child process runs, besides its program and its arguments.
 *
 * @param wrapper the words before its command line: a program that starts the rest of the words in
 *     its place
 * @param environment variables that are added to this process's own
 */
public record ProcessConditions(List<String> wrapper, Map<String, String> environment) {

  /** Those of this process. */
  public static final ProcessConditions USUAL = new ProcessConditions(List.of(), Map.of());

  public ProcessConditions {
    wrapper = List.copyOf(wrapper);
    environment = Map.copyOf(environment);
  }

  /**
   * Only some of this machine's cores, out of {@link HostCores#choosable}.
   *
   * @param cores their numbers, as the kernel counts them; none for any
   */
  public static ProcessConditions onCores(Collection<Integer> cores) {
    return new ProcessConditions(HostCores.restriction(cores), Map.of());
  }

  /** Both together; {@code other}'s wrapper is inside of this one's. */
  public ProcessConditions and(ProcessConditions other) {
    List<String> wrappers = new ArrayList<>(wrapper);
    wrappers.addAll(other.wrapper);
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.putAll(other.environment);
    return new ProcessConditions(wrappers, variables);
  }
}
