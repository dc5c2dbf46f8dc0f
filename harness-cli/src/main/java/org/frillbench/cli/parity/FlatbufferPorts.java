package org.frillbench.cli.parity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.cli.candidate.CandidateReader;
import org.frillbench.cli.candidate.InputSupport;
import org.frillbench.cli.candidate.PortNames;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.InputShapes;
import org.frillbench.converter.inspect.ModelInfo;
import org.frillbench.converter.inspect.SignatureInfo;
import org.frillbench.converter.inspect.TensorInfo;
import org.frillbench.results.numerics.NumericKind;

/** What a flatbuffer takes and puts out, by the names of its signature. */
final class FlatbufferPorts {

  private FlatbufferPorts() {}

  /**
   * The ports of the subgraph that an interpreter runs.
   *
   * @param signature the signature that names them; null for the first one of that subgraph
   */
  static SideModel of(Path file, InputShapes shapes, String signature) {
    ModelInfo info = CandidateReader.inspect(file, shapes);
    Optional<String> refusal = InputSupport.refusal(info.inputs());
    if (refusal.isPresent()) {
      throw refused(file + " cannot be run: " + refusal.get());
    }
    Optional<SignatureInfo> names = PortNames.signature(info, signature);
    if (names.isEmpty() && signature != null) {
      throw refused(
          file
              + " has no signature '"
              + signature
              + "' of the subgraph that is run; it has "
              + info.signatures().stream().map(SignatureInfo::key).toList());
    }
    return new SideModel(
        NumericKind.valueOf(info.kind().name()),
        info.sha256(),
        ports(info.inputs(), names.map(SignatureInfo::inputs).orElse(List.of())),
        ports(info.outputs(), names.map(SignatureInfo::outputs).orElse(List.of())));
  }

  private static List<Port> ports(List<TensorInfo> tensors, List<SignatureInfo.Entry> names) {
    return tensors.stream().map(tensor -> new Port(PortNames.of(tensor, names), tensor)).toList();
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.REFUSED_INPUT, why + ".");
  }
}
