package org.frillbench.cli.parity;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.input.FedFile;
import org.frillbench.cli.tensorflow.TensorFlowRuntime;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.results.numerics.NumericKind;
import org.frillbench.tensorflow.wire.ArrayFile;
import org.frillbench.tensorflow.wire.SignatureFacts;
import org.frillbench.tensorflow.wire.TensorFacts;

/** A SavedModel, which TensorFlow runs in a process of its own. */
final class SavedModelSide implements ParitySide {

  private final Path folder;
  private final String signature;
  private final TensorFlowRuntime tensorFlow;
  private final SideModel model;

  private SavedModelSide(
      Path folder, String signature, TensorFlowRuntime tensorFlow, SideModel model) {
    this.folder = folder;
    this.signature = signature;
    this.tensorFlow = tensorFlow;
    this.model = model;
  }

  /**
   * Reads what the SavedModel takes and puts out.
   *
   * @param signature null for the default one, or the only one
   */
  static SavedModelSide open(Path folder, String signature, TensorFlowRuntime tensorFlow)
      throws InterruptedException {
    SignatureFacts facts = tensorFlow.describe(folder, signature);
    SideModel model =
        new SideModel(NumericKind.FLOAT32, null, ports(facts.inputs()), ports(facts.outputs()));
    return new SavedModelSide(folder, facts.name(), tensorFlow, model);
  }

  private static List<Port> ports(List<TensorFacts> tensors) {
    return tensors.stream().map(SavedModelSide::port).toList();
  }

  static Port port(TensorFacts tensor) {
    if (tensor.shape() == null) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "the SavedModel does not say how many extents its "
              + tensor.name()
              + " has: export it with a signature of fixed ranks.");
    }
    if (tensor.shape().stream().anyMatch(extent -> extent < -1 || extent > Integer.MAX_VALUE)) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "the SavedModel's "
              + Port.of(tensor.name(), "", List.of()).tensor().quotedName()
              + " has an extent that is not from -1 to "
              + Integer.MAX_VALUE
              + ": "
              + tensor.shape()
              + ".");
    }
    return Port.of(tensor.name(), tensor.type(), extents(tensor.shape()));
  }

  private static List<Integer> extents(List<Long> shape) {
    return shape.stream().map(Math::toIntExact).toList();
  }

  @Override
  public SideModel model() {
    return model;
  }

  @Override
  public Computed run(List<List<FedFile>> sets) throws InterruptedException {
    try {
      Path outputs = TemporaryFiles.folder("tensorflow");
      List<List<ArrayFile>> given =
          tensorFlow.run(
              folder, signature, sets.stream().map(this::call).toList(), outputs, step -> {});
      List<List<Elements>> runs = new ArrayList<>();
      for (List<ArrayFile> arrays : given) {
        runs.add(inOrder(arrays));
      }
      return new Computed(null, runs);
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    }
  }

  private List<ArrayFile> call(List<FedFile> set) {
    List<ArrayFile> arrays = new ArrayList<>();
    for (int place = 0; place < set.size(); place++) {
      FedFile file = set.get(place);
      arrays.add(
          new ArrayFile(
              model.inputs().get(place).name(),
              model.inputs().get(place).tensor().type(),
              file.shape().stream().map(Integer::longValue).toList(),
              file.file().toAbsolutePath().toString()));
    }
    return arrays;
  }

  private List<Elements> inOrder(List<ArrayFile> arrays) throws IOException {
    List<Elements> elements = new ArrayList<>();
    for (Port port : model.outputs()) {
      for (ArrayFile array : arrays) {
        if (array.name().equals(port.name())) {
          elements.add(elements(array));
        }
      }
    }
    return elements;
  }

  private static Elements elements(ArrayFile array) throws IOException {
    Path file = Path.of(array.file());
    try (FileChannel channel = FileChannel.open(file)) {
      Elements elements =
          new Elements(
              array.type(),
              extents(array.shape()),
              channel
                  .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                  .order(ByteOrder.LITTLE_ENDIAN));
      Files.deleteIfExists(file);
      return elements;
    }
  }
}
