package org.frillbench.cli.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.frillbench.agent.port.EngineException;
import org.frillbench.agent.port.InputType;
import org.frillbench.agent.port.Tensor;
import org.frillbench.agent.trial.SeededInputs;
import org.frillbench.agent.wire.InputRequest;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.agent.wire.TrialRequest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.converter.inspect.TensorInfo;

/**
 * The inputs of a request, several times, with each float32 number moved to one of its two
 * neighbours, as rounding might have moved it. Other types are fed as they were.
 */
public final class LastBitInputs implements AutoCloseable {

  /** Larger inputs are not worth the disk. */
  private static final long MOST_BYTES = 32L << 20;

  private final List<List<FedFile>> sets;

  private LastBitInputs(List<List<FedFile>> sets) {
    this.sets = sets;
  }

  /**
   * Makes them.
   *
   * @param request whose files are on this machine
   * @param inputs the model's, with the shapes that it runs at
   * @param count how often
   * @return empty if there is no float32 input, or too much of them
   */
  public static Optional<LastBitInputs> of(
      TrialRequest request, List<TensorInfo> inputs, int count) {
    List<Tensor> tensors = inputs.stream().map(LastBitInputs::tensor).toList();
    boolean moved = tensors.stream().anyMatch(each -> type(each) == InputType.FLOAT32);
    long bytes = tensors.stream().mapToLong(LastBitInputs::bytes).sum();
    if (!moved || bytes > MOST_BYTES) {
      return Optional.empty();
    }
    LastBitInputs made = new LastBitInputs(new ArrayList<>());
    Random directions = new Random(request.seed);
    try {
      for (int set = 0; set < count; set++) {
        made.add(request, tensors, directions);
      }
      return Optional.of(made);
    } catch (IOException e) {
      made.close();
      throw CommandFailure.noTemporaryFiles(e);
    } catch (EngineException e) {
      made.close();
      throw new IllegalStateException("inputs that were checked cannot be filled", e);
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private void add(TrialRequest request, List<Tensor> tensors, Random directions)
      throws IOException, EngineException {
    List<FedFile> files = new ArrayList<>();
    sets.add(files);
    SeededInputs seeded = new SeededInputs(request.seed);
    for (int place = 0; place < tensors.size(); place++) {
      Tensor tensor = tensors.get(place);
      ByteBuffer elements = elements(tensor, asked(request, place), seeded);
      if (type(tensor) == InputType.FLOAT32) {
        move(elements, directions);
      }
      files.add(FedFile.write("last bit", List.of(), elements));
    }
  }

  private static Tensor tensor(TensorInfo input) {
    return new Tensor(
        input.name(), input.type(), input.shape().stream().mapToInt(extent -> extent).toArray());
  }

  private static InputType type(Tensor tensor) {
    return InputType.of(tensor.type);
  }

  private static long bytes(Tensor tensor) {
    return tensor.elements() * type(tensor).width;
  }

  private static InputRequest asked(TrialRequest request, int place) {
    return request.inputs().stream()
        .filter(each -> each.index == place)
        .findFirst()
        .orElse(new InputRequest(place, null, null, null));
  }

  /** As the agent fills them: a file's inputs take none of the seed's numbers. */
  private static ByteBuffer elements(Tensor tensor, InputRequest asked, SeededInputs seeded)
      throws IOException, EngineException {
    ByteBuffer elements =
        asked.file == null
            ? ByteBuffer.allocate(Math.toIntExact(bytes(tensor)))
            : ByteBuffer.wrap(Files.readAllBytes(Path.of(asked.file.path)));
    elements.order(ByteOrder.LITTLE_ENDIAN);
    if (asked.file == null) {
      seeded.fill(tensor, asked.range, elements);
      elements.flip();
    }
    return elements;
  }

  private static void move(ByteBuffer elements, Random directions) {
    for (int at = 0; at < elements.limit(); at += Float.BYTES) {
      float value = elements.getFloat(at);
      elements.putFloat(at, directions.nextBoolean() ? Math.nextUp(value) : Math.nextDown(value));
    }
  }

  /** A request for the outputs of all of these inputs, one inference each. */
  public TrialRequest in(TrialRequest request) {
    List<InputRequest> first = new ArrayList<>();
    for (InputRequest input : inputs(sets.get(0))) {
      first.add(new InputRequest(input.index, asked(request, input.index).shape, input.file, null));
    }
    return new TrialRequest(
            request.id + "-last-bit",
            request.model,
            first,
            request.settings,
            request.warmup,
            request.timing,
            request.seed)
        .with(new OutputsRequest(sets.stream().skip(1).map(LastBitInputs::inputs).toList()));
  }

  private static List<InputRequest> inputs(List<FedFile> files) {
    List<InputRequest> requests = new ArrayList<>();
    for (FedFile file : files) {
      String path = file.file().toAbsolutePath().toString();
      TrialRequest.StoredFile stored =
          new TrialRequest.StoredFile(path, file.sha256(), file.bytes());
      requests.add(new InputRequest(requests.size(), null, stored, null));
    }
    return requests;
  }

  @Override
  public void close() {
    sets.forEach(files -> files.forEach(FedFile::close));
  }
}
