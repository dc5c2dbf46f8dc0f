package org.frillbench.cli.jmh;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.frillbench.agent.wire.DeviceState;
import org.frillbench.agent.wire.EngineUsed;
import org.frillbench.agent.wire.Failure;
import org.frillbench.agent.wire.MemoryUse;
import org.frillbench.agent.wire.OutputDigest;
import org.frillbench.agent.wire.Phases;

/**
 * What a fork knows that JMH does not carry.
 *
 * @param failure why the model could not be prepared; then nothing else is there
 * @param used what really ran
 * @param phases load, allocation and first inference
 * @param output the last inference's output
 * @param memory the fork's memory after the series
 * @param before the host before the model was loaded
 * @param after the host after the series
 */
record ForkFacts(
    Failure failure,
    EngineUsed used,
    Phases phases,
    OutputDigest output,
    MemoryUse memory,
    DeviceState before,
    DeviceState after) {

  private static final Gson GSON = new Gson();

  static ForkFacts failed(Failure failure) {
    return new ForkFacts(failure, null, null, null, null, null, null);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, GSON.toJson(this));
  }

  static ForkFacts read(Path file) throws IOException {
    return GSON.fromJson(Files.readString(file), ForkFacts.class);
  }
}
