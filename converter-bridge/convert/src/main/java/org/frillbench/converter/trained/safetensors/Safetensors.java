package org.frillbench.converter.trained.safetensors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.frillbench.converter.trained.KerasConfig;
import org.frillbench.converter.trained.MappedFile;
import org.frillbench.converter.trained.ValueType;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * A safetensors file: the length of a JSON header, the header, and the values.
 *
 * <p>Source: huggingface/safetensors, README.md, "Format".
 */
public final class Safetensors implements WeightFile {

  private static final int LENGTH_BYTES = Long.BYTES;
  private static final int MAX_HEADER_BYTES = 16 << 20;
  private static final String METADATA = "__metadata__";

  private final MappedFile file;
  private final List<Variable> variables = new ArrayList<>();
  private long valuesStart;

  private Safetensors(MappedFile file) {
    this.file = file;
  }

  /**
   * Opens {@code path}.
   *
   * @param mapping a file with the names of our variables, see {@link NameMapping}; empty where the
   *     file uses Keras's names
   * @throws WeightsException if one of them cannot be read or is damaged
   */
  public static Safetensors open(Path path, Optional<Path> mapping) throws WeightsException {
    MappedFile file = MappedFile.open(path);
    boolean opened = false;
    try {
      Safetensors tensors = new Safetensors(file);
      tensors.readHeader();
      if (mapping.isPresent()) {
        tensors.rename(NameMapping.read(mapping.get()));
      }
      opened = true;
      return tensors;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private void readHeader() throws WeightsException {
    long length = file.bytes(0, LENGTH_BYTES, "header's length").getLong();
    if (length < 0 || length > MAX_HEADER_BYTES) {
      throw WeightsException.damaged(
          file.file(), "its header has " + Long.toUnsignedString(length) + " bytes");
    }
    ByteBuffer header = file.bytes(LENGTH_BYTES, length, "header");
    valuesStart = LENGTH_BYTES + length;
    try {
      JsonObject json =
          JsonParser.parseString(StandardCharsets.UTF_8.decode(header).toString())
              .getAsJsonObject();
      for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
        if (!entry.getKey().equals(METADATA)) {
          add(entry.getKey(), StoredTensor.of(entry.getValue().getAsJsonObject()));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      // JSON of any form: whatever is missing or of another type is the same damage.
      throw WeightsException.damaged(file.file(), "its header cannot be read", e);
    }
  }

  private void add(String name, StoredTensor tensor) {
    variables.add(new Variable(name, tensor.type(), tensor.shape(), () -> values(name, tensor)));
  }

  private FloatBuffer values(String name, StoredTensor tensor) throws WeightsException {
    ValueType type =
        tensor
            .valueType()
            .orElseThrow(
                () ->
                    new WeightsException(
                        file.file()
                            + " stores "
                            + name
                            + " as "
                            + tensor.type()
                            + ", not as F32, F16 or BF16."));
    long elements =
        tensor.shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    long bytes = tensor.end() - tensor.begin();
    if (bytes % type.bytes() != 0 || bytes / type.bytes() != elements) {
      throw WeightsException.damaged(
          file.file(), name + " has " + bytes + " bytes, which its shape does not fit");
    }
    return type.values(file.bytes(valuesStart + tensor.begin(), bytes, name));
  }

  private void rename(NameMapping mapping) throws WeightsException {
    List<Variable> renamed = mapping.apply(file.file(), variables);
    variables.clear();
    variables.addAll(renamed);
  }

  @Override
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  @Override
  public Optional<KerasConfig> config() {
    return Optional.empty();
  }

  @Override
  public void close() {
    file.close();
  }
}
