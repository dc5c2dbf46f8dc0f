package org.frillbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.frillbench.agent.host.ChildJvm;
import org.frillbench.agent.host.TfliteEngine;
import org.frillbench.agent.port.LoadedModel;
import org.frillbench.agent.wire.Engine;
import org.frillbench.agent.wire.EngineSettings;
import org.frillbench.agent.wire.Kernels;
import org.frillbench.converter.flatbuffer.FlatbufferWriter;
import org.frillbench.converter.grid.GridFile;
import org.frillbench.converter.spec.ModelSpec;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TeacherSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every student of the study and the teacher in the runtime. Two child processes take turns with
 * the models, each with one file at a time: a crash in native code fails the test, not the build,
 * and 4 GB are never stored on the disk.
 */
@Tag("slow")
final class EveryModelTest {

  private static final int CHILDREN = 2;

  @TempDir Path folder;

  private static List<ModelSpec> models() {
    List<ModelSpec> models = new ArrayList<>(GridFile.study().students());
    models.add(TeacherSpec.trill());
    return models;
  }

  @Test
  void everyModelLoadsAllocatesAndGivesAFiniteOutputOfItsShape() throws Exception {
    List<Process> children = new ArrayList<>();
    for (int child = 0; child < CHILDREN; child++) {
      children.add(start(child));
    }
    for (int child = 0; child < CHILDREN; child++) {
      assertEquals(0, children.get(child).waitFor(), Files.readString(log(child)));
    }
    Map<String, String> outputs = outputs();
    assertEquals(145, outputs.size());
    for (ModelSpec model : models()) {
      assertEquals(shape(model), outputs.get(model.name()), model.name());
    }
  }

  private Process start(int child) throws Exception {
    String[] arguments = {
      folder.resolve("model-" + child + ".tflite").toString(), Integer.toString(child)
    };
    Path crash = folder.resolve("crash-" + child);
    return new ProcessBuilder(ChildJvm.command(crash, RunModels.class, arguments))
        .redirectOutput(folder.resolve("outputs-" + child).toFile())
        .redirectError(log(child).toFile())
        .start();
  }

  private Path log(int child) {
    return folder.resolve("log-" + child);
  }

  private Map<String, String> outputs() throws Exception {
    Map<String, String> outputs = new TreeMap<>();
    for (int child = 0; child < CHILDREN; child++) {
      for (String line : Files.readAllLines(folder.resolve("outputs-" + child))) {
        String[] nameAndOutput = line.split("\t", -1);
        outputs.put(nameAndOutput[0], nameAndOutput[1]);
      }
    }
    return outputs;
  }

  private static String shape(ModelSpec model) {
    return model instanceof StudentSpec student
        ? "distilled_output FLOAT32[1, " + student.bottleneckDimension() + "] finite"
        : "embedding FLOAT32[1, 512] finite";
  }

  /** The program of a child process: every other model, one file at a time. */
  static final class RunModels {

    private RunModels() {}

    public static void main(String[] args) throws Exception {
      Path file = Path.of(args[0]);
      List<ModelSpec> models = models();
      for (int i = Integer.parseInt(args[1]); i < models.size(); i += CHILDREN) {
        // A crash leaves this as the last word.
        System.err.println("running " + models.get(i).name());
        FlatbufferWriter.write(models.get(i), 1, file);
        System.out.println(models.get(i).name() + "\t" + output(file));
        Files.delete(file);
      }
    }

    private static String output(Path file) throws Exception {
      EngineSettings settings = new EngineSettings(Engine.TFLITE, Kernels.XNNPACK, 1);
      try (LoadedModel model = new TfliteEngine().load(file.toFile(), settings)) {
        model.allocate();
        ByteBuffer input = ByteBuffer.allocateDirect(96 * 64 * Float.BYTES);
        input.order(ByteOrder.nativeOrder());
        for (int i = 0; i < 96 * 64; i++) {
          input.putFloat((float) (3 * Math.sin(i)));
        }
        model.input(0).put(input.flip());
        model.invoke();
        return model.outputs().get(0) + " " + state(model.read(0).order(ByteOrder.nativeOrder()));
      }
    }

    private static String state(ByteBuffer output) {
      float largest = 0;
      while (output.hasRemaining()) {
        float value = output.getFloat();
        if (!(Math.abs(value) <= Float.MAX_VALUE)) {
          return "not finite: " + value;
        }
        largest = Math.max(largest, Math.abs(value));
      }
      return largest > 0.01f ? "finite" : "vanishing: at most " + largest;
    }
  }
}
