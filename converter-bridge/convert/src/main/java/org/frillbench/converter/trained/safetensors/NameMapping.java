package org.frillbench.converter.trained.safetensors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightsException;

/**
 * The names of a file's tensors by those of our variables: a JSON object such as {@code
 * {"Conv/kernel": "stem.conv", "Conv/BatchNorm/gamma": "stem.bn.scale"}}. Tensors that it does not
 * mention keep their names.
 */
final class NameMapping {

  private static final int MAX_BYTES = 4 << 20;

  private final Path file;
  private final Map<String, String> stored = new LinkedHashMap<>();

  private NameMapping(Path file) {
    this.file = file;
  }

  /**
   * Reads {@code file}.
   *
   * @throws WeightsException if it is no such object
   */
  static NameMapping read(Path file) throws WeightsException {
    NameMapping mapping = new NameMapping(file);
    try {
      if (Files.isRegularFile(file) && Files.size(file) > MAX_BYTES) {
        throw new WeightsException(file + " is too long for a mapping of names.");
      }
      JsonObject json =
          JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
      for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
        mapping.stored.put(entry.getKey(), entry.getValue().getAsString());
      }
      return mapping;
    } catch (WeightsException e) {
      throw e;
    } catch (IOException e) {
      throw WeightsException.unreadable(file, e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new WeightsException(
          file
              + " is no mapping of names: write a JSON object of texts, such as"
              + " {\"Conv/kernel\": \"stem.weight\"}.",
          e);
    }
  }

  /** Returns the variables of {@code tensors} under our names. */
  List<Variable> apply(Path source, List<Variable> tensors) throws WeightsException {
    Map<String, Variable> left =
        tensors.stream()
            .collect(Collectors.toMap(Variable::name, v -> v, (a, b) -> a, LinkedHashMap::new));
    List<Variable> renamed = new ArrayList<>();
    for (Map.Entry<String, String> entry : stored.entrySet()) {
      Variable tensor = left.remove(entry.getValue());
      if (tensor == null) {
        throw new WeightsException(
            file
                + " maps "
                + entry.getKey()
                + " to "
                + entry.getValue()
                + ", which "
                + source
                + " does not have, or which is mapped twice.");
      }
      renamed.add(tensor.named(entry.getKey()));
    }
    renamed.addAll(left.values());
    return renamed;
  }
}
