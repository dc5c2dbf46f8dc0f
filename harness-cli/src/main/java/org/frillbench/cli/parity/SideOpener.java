package org.frillbench.cli.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.record.Launch;

/** Opens the sides of a question. */
final class SideOpener {

  private final ParityQuestion question;
  private final ParityTargets targets;

  SideOpener(ParityQuestion question, ParityTargets targets) {
    this.question = question;
    this.targets = targets;
  }

  ParitySide open(SideSpec spec) throws InterruptedException {
    return switch (spec.kind()) {
      case STORED -> StoredSide.open(spec.path());
      case SAVED_MODEL ->
          SavedModelSide.open(spec.path(), question.signature(), targets.tensorFlow());
      case FLATBUFFER -> flatbuffer(spec);
    };
  }

  private FlatbufferSide flatbuffer(SideSpec spec) {
    // With a SavedModel on the other side, the signature is that one's.
    boolean both =
        Stream.of(question.base(), question.newer())
            .allMatch(side -> side.kind() != SideSpec.Kind.SAVED_MODEL);
    SideModel model =
        FlatbufferPorts.of(spec.path(), question.shapes(), both ? question.signature() : null);
    List<TensorInfo> inputs = model.inputs().stream().map(Port::tensor).toList();
    question.shapes().requireInputs(List.of(inputs));
    Map<Integer, List<Integer>> resized = question.shapes().of(inputs);
    List<List<Integer>> shapes = new ArrayList<>();
    for (int place = 0; place < inputs.size(); place++) {
      shapes.add(resized.get(place));
    }
    boolean asApp =
        Stream.of(question.base(), question.newer())
            .anyMatch(side -> side.onDevice() && side.launch() == Launch.APP);
    return new FlatbufferSide(
        spec, model, new FlatbufferRun(targets.of(spec, asApp), spec, shapes));
  }
}
