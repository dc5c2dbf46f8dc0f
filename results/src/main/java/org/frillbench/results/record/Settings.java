package org.frillbench.results.record;

import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;

/**
 * The requested settings of inference. What actually ran is in {@link Measurement#used}.
 *
 * @param engine the runtime
 * @param engineVersion version of the runtime; absent in a plan, where it is not known yet
 * @param kernels its kernels
 * @param threads threads of the interpreter, at least 1
 * @param cpuMask CPU affinity of the process, hexadecimal; absent if the system chose
 * @param launch how the process was started
 * @param sustained true if Android's sustained-performance mode was requested, which trades peak
 *     clocks for stable ones; otherwise absent
 * @param hugePages true if the process asked for transparent huge pages; otherwise absent. How much
 *     it got is in {@link Measurement#memory}
 */
public record Settings(
    Engine engine,
    @MayBeAbsent String engineVersion,
    Kernels kernels,
    int threads,
    @MayBeAbsent String cpuMask,
    Launch launch,
    @MayBeAbsent Boolean sustained,
    @MayBeAbsent Boolean hugePages) {
  public Settings {
    Check.present(engine, "engine");
    Check.present(kernels, "kernels");
    Check.atLeastOne(threads, "threads");
    Check.present(launch, "launch");
    Check.that(cpuMask == null || cpuMask.matches("[0-9a-f]{1,64}"), "cpuMask is not hexadecimal");
    Check.that(sustained == null || sustained, "sustained is true or absent");
    Check.that(hugePages == null || hugePages, "hugePages is true or absent");
  }

  /** Without sustained-performance mode and huge pages. */
  public Settings(
      Engine engine,
      String engineVersion,
      Kernels kernels,
      int threads,
      String cpuMask,
      Launch launch) {
    this(engine, engineVersion, kernels, threads, cpuMask, launch, null, null);
  }

  /** The same on this version of the runtime; null for one that is not known. */
  public Settings on(String version) {
    return new Settings(engine, version, kernels, threads, cpuMask, launch, sustained, hugePages);
  }
}
