package org.frillbench.results.record;

import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.Kernels;

/**
 * How inference is asked to run. What ran instead, if anything, is in {@link Measurement#used}.
 *
 * @param engine the runtime
 * @param engineVersion the runtime's own version; absent in a plan, which cannot know it
 * @param kernels its kernels
 * @param threads threads of the interpreter, at least 1
 * @param cpuMask the cores that the process was held to, hexadecimal; absent where the system chose
 * @param launch how the process was started
 * @param sustained true where Android was asked for its sustained-performance mode, which trades
 *     peak clocks for steady ones; otherwise absent
 */
public record Settings(
    Engine engine,
    @MayBeAbsent String engineVersion,
    Kernels kernels,
    int threads,
    @MayBeAbsent String cpuMask,
    Launch launch,
    @MayBeAbsent Boolean sustained) {
  public Settings {
    Check.present(engine, "engine");
    Check.present(kernels, "kernels");
    Check.atLeastOne(threads, "threads");
    Check.present(launch, "launch");
    Check.that(cpuMask == null || cpuMask.matches("[0-9a-f]{1,64}"), "cpuMask is no hexadecimal");
    Check.that(sustained == null || sustained, "sustained is true or absent");
  }

  /** Without sustained-performance mode. */
  public Settings(
      Engine engine,
      String engineVersion,
      Kernels kernels,
      int threads,
      String cpuMask,
      Launch launch) {
    this(engine, engineVersion, kernels, threads, cpuMask, launch, null);
  }
}
