package org.frillbench.agent.host;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.agent.wire.Kernels;

/**
 * Where one model's time goes.
 *
 * @param failure why there is no profile; null where there is one
 * @param kernels the kernels that ran
 * @param inferences over how many inferences
 * @param inferenceNs a whole inference with the profiler on, ns: the mean of the middle half
 * @param operators in the order run
 */
public record OperatorProfile(
    String failure,
    Kernels kernels,
    int inferences,
    double inferenceNs,
    List<OperatorTime> operators) {

  /** The file of a model with as many operators as are allowed is far smaller. */
  private static final int MOST_BYTES = 32 << 20;

  private static final Gson GSON = new Gson();

  static OperatorProfile failed(String failure) {
    return new OperatorProfile(failure, null, 0, 0, List.of());
  }

  void write(Path file) throws IOException {
    Files.writeString(file, GSON.toJson(this));
  }

  /**
   * Reads what the profiler's process wrote.
   *
   * @throws IOException also if it is not what that process writes
   */
  public static OperatorProfile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      OperatorProfile profile =
          GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), OperatorProfile.class);
      if (profile == null || profile.operators == null) {
        throw new IOException("the profile is empty");
      }
      return profile;
    } catch (JsonParseException e) {
      throw new IOException("the profile is no JSON", e);
    }
  }
}
