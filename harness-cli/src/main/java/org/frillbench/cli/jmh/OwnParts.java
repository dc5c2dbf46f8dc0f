package org.frillbench.cli.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceLink;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.DeviceSelector;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.results.statistics.Latency;
import org.frillbench.results.statistics.TrialFigures;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What this tool itself spends time on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OwnParts {

  /** Where FRILL is written to. */
  @State(Scope.Benchmark)
  public static class Output {
    private Path file;

    /** Finds a place. */
    @Setup(Level.Trial)
    public void open() throws IOException {
      file = TemporaryFiles.file("own", ".tflite");
    }

    /** Leaves nothing behind. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /** Eight trials of 2,000 samples, lognormal about 8.5 ms. */
  @State(Scope.Benchmark)
  public static class Trials {
    private final List<long[]> trials = new ArrayList<>();

    /** Draws them. */
    @Setup(Level.Trial)
    public void draw() {
      Random random = new Random(1);
      for (int trial = 0; trial < 8; trial++) {
        trials.add(
            random
                .doubles(2000)
                .mapToLong(unused -> Math.round(8.5e6 * Math.exp(0.05 * random.nextGaussian())))
                .toArray());
      }
    }
  }

  /** A virtual device behind a front in this process, and 16 MiB to push to it. */
  @State(Scope.Benchmark)
  public static class Device {
    private static final int BYTES = 16 << 20;
    private static final String REMOTE = "/data/local/tmp/own-parts.bin";

    private DeviceProvider provider;
    private DeviceLink link;
    private Path file;

    /** Connects to it. */
    @Setup(Level.Trial)
    public void open() throws IOException {
      provider = DeviceProvider.virtual();
      link =
          new AdbLink(
              provider,
              DeviceChoice.of(provider.devices(), DeviceSelector.only(), notice -> {}),
              () -> false);
      byte[] noise = new byte[BYTES];
      new Random(1).nextBytes(noise);
      file = Files.write(TemporaryFiles.file("own", ".bin"), noise);
    }

    /** Disconnects. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
      provider.close();
      Files.deleteIfExists(file);
    }
  }

  /** Writes FRILL's 38.5 MiB, weights drawn, file synced. */
  @Benchmark
  public void writeFrill(Output output) throws IOException {
    FlatbufferWriter.write(StudentSpec.frill(), 1, output.file);
  }

  /** One row of a table, every check included. */
  @Benchmark
  public Latency latencyOfEightTrials(Trials trials) {
    return Latency.of(trials.trials.stream().map(TrialFigures::of).toList());
  }

  /** One push over the ADB protocol. */
  @Benchmark
  public Optional<String> pushSixteenMebibytes(Device device) throws LinkLostException {
    return device.link.push(device.file, Device.REMOTE);
  }
}
