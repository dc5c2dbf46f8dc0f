package org.frillbench.cli.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.frillbench.agent.wire.OutputsRequest;
import org.frillbench.cli.device.FileDigest;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.parity.LayerPairs.Pair;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.converter.inspect.ComputedTensors;
import org.frillbench.converter.inspect.ComputedTensors.Computed;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.UnreadableModelException;
import org.frillbench.results.numerics.OutputComparison;
import org.frillbench.results.numerics.OutputDifference;
import org.frillbench.results.numerics.OutputLimit;
import org.frillbench.results.parity.LayerParity;
import org.frillbench.results.parity.LayerParity.Layer;

/**
 * Compares the intermediate tensors of two flatbuffers for one input. Copies of both put out the
 * tensors that are paired, in parts that an agent returns at once.
 */
final class LayerComparison {

  private static final long MOST_BYTES = OutputsRequest.MOST_BYTES / 2;

  private static final int SHOWN = 10;

  private final Side base;
  private final Side newer;
  private final OutputLimit limit;
  private final InputShapes shapes;

  /** A flatbuffer with the input that it is fed. */
  record Side(Path file, FlatbufferRun run, List<FedFile> inputs) {}

  LayerComparison(Side base, Side newer, OutputLimit limit, InputShapes shapes) {
    this.base = base;
    this.newer = newer;
    this.limit = limit;
    this.shapes = shapes;
  }

  /** The tensors of both sides; {@code input} is the number of the input, from 1. */
  LayerParity compare(int input) throws InterruptedException {
    try {
      LayerPairs pairs =
          LayerPairs.of(
              ComputedTensors.of(base.file(), shapes), ComputedTensors.of(newer.file(), shapes));
      List<Layer> layers = new ArrayList<>();
      for (List<Pair> part : parts(pairs.pairs())) {
        layers.addAll(compare(part));
      }
      Comparator<Layer> farthestFirst =
          (one, other) ->
              limit.isFarther(one.difference(), other.difference())
                  ? -1
                  : limit.isFarther(other.difference(), one.difference()) ? 1 : 0;
      return new LayerParity(
          input,
          layers.size(),
          pairs.byOrder(),
          pairs.onlyBase(),
          pairs.onlyNew(),
          layers.stream()
              .filter(layer -> !limit.holds(layer.difference()))
              .findFirst()
              .orElse(null),
          layers.stream().sorted(farthestFirst).limit(SHOWN).toList());
    } catch (UnreadableModelException e) {
      throw new CommandFailure(ExitCode.REFUSED_INPUT, e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  private static List<List<Pair>> parts(List<Pair> pairs) {
    List<List<Pair>> parts = new ArrayList<>();
    long bytes = MOST_BYTES;
    for (Pair pair : pairs) {
      bytes += pair.bytes();
      if (bytes > MOST_BYTES) {
        parts.add(new ArrayList<>());
        bytes = pair.bytes();
      }
      parts.get(parts.size() - 1).add(pair);
    }
    return parts;
  }

  private List<Layer> compare(List<Pair> part)
      throws UnreadableModelException, IOException, InterruptedException {
    List<ParitySide.Elements> bases = put(base, part.stream().map(Pair::base).toList());
    List<ParitySide.Elements> newOnes = put(newer, part.stream().map(Pair::newer).toList());
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Computed computed = part.get(i).base();
      OutputDifference difference =
          OutputComparison.of(
              OutputValues.of(bases.get(i), computed.tensor().quantization()),
              OutputValues.of(newOnes.get(i), part.get(i).newer().tensor().quantization()));
      layers.add(
          new Layer(
              computed.tensor().name(), computed.operator(), computed.operatorName(), difference));
    }
    return layers;
  }

  private static List<ParitySide.Elements> put(Side side, List<Computed> tensors)
      throws UnreadableModelException, IOException, InterruptedException {
    Path copy = TemporaryFiles.file("layers", ".tflite");
    try {
      List<Integer> places = ComputedTensors.expose(side.file(), copy, tensors);
      List<ParitySide.Elements> outputs =
          side.run()
              .outputs(
                  side.file() + " with its intermediate tensors as outputs",
                  FlatbufferSide.file(copy, FileDigest.sha256(copy)),
                  List.of(side.inputs()))
              .runs()
              .get(0);
      return places.stream().map(outputs::get).toList();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
