package org.frillbench.converter.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.frillbench.agent.io.HexDigest;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.Size;
import org.frillbench.converter.spec.SpecStamp;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInspectorTest {

  @TempDir Path folder;

  @Test
  void frillIsWhatWasPublished() throws Exception {
    Path file = folder.resolve("frill.tflite");
    FlatbufferWriter.write(StudentSpec.frill(), 1, file);
    ModelInfo info = ModelInspector.inspect(file);
    assertEquals(38.5 * 1024 * 1024, (double) info.bytes(), 38.5 * 1024 * 1024 * 0.005);
    // The same on every machine; records of earlier runs know FRILL by it.
    assertEquals("8e67975739bae757b405b2cc8cdb4b268a4aad6adf8f7f4d460d9baf16be7c62", info.sha256());
    assertEquals(10_083_392, info.parameters());
    assertEquals(OptionalLong.of(30_519_296), info.macs());
    assertEquals(List.of("FLOAT32"), info.weightTypes());
    assertEquals(Optional.empty(), info.notFloat32());
    List<Integer> input = List.of(1, 96, 64, 1);
    List<Integer> output = List.of(1, 2048);
    assertEquals(List.of(new TensorInfo("log_mel_spectrogram", "FLOAT32", input)), info.inputs());
    assertEquals(List.of(new TensorInfo("distilled_output", "FLOAT32", output)), info.outputs());
    assertEquals(Optional.of(new SpecStamp(StudentSpec.frill(), 1)), info.stamp());
  }

  @Test
  void teacherIsWhatWasPublished() throws Exception {
    Path file = folder.resolve("trill.tflite");
    FlatbufferWriter.write(TeacherSpec.trill(), 7, file);
    ModelInfo info = ModelInspector.inspect(file);
    assertEquals(98.1e6, (double) info.bytes(), 98.1e6 * 0.005);
    assertEquals(24_524_288, info.parameters());
    assertEquals(OptionalLong.of(1_851_129_856), info.macs());
    assertEquals(List.of(1, 512), info.outputs().get(0).shape());
    assertEquals(Optional.of(new SpecStamp(TeacherSpec.trill(), 7)), info.stamp());
    OperatorInfo conv = info.operators().get(1);
    assertEquals(
        new OperatorInfo("CONV_2D", 1, 53, OptionalLong.of(1_850_081_280), 93_900_800), conv);
  }

  @Test
  void fileAgreesWithItsGraph() throws Exception {
    for (Size size : Size.values()) {
      StudentSpec spec = new StudentSpec(size, 0.5, size == Size.LARGE, true, false, 12);
      Path file = folder.resolve(size.word());
      FlatbufferWriter.write(spec, 1, file);
      ModelInfo info = ModelInspector.inspect(file);
      Graph graph = Networks.of(spec);
      assertEquals(graph.parameters(), info.parameters(), spec.name());
      assertEquals(OptionalLong.of(graph.macs()), info.macs(), spec.name());
      int count = info.operators().stream().mapToInt(OperatorInfo::count).sum();
      assertEquals(graph.operators().size(), count, spec.name());
      assertEquals(HexDigest.sha256(file.toFile()), info.sha256(), spec.name());
    }
  }
}
