package org.frillbench.tensorflow;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.frillbench.tensorflow.wire.Answer;
import org.frillbench.tensorflow.wire.ArrayFile;
import org.frillbench.tensorflow.wire.Messages;
import org.frillbench.tensorflow.wire.Request;

/**
 * The process that runs TensorFlow: {@code REQUEST ANSWER}, both files. Standard output names the
 * steps; TensorFlow's own messages go to standard error.
 */
public final class TensorFlowProgram {

  private static final int ANSWERED = 0;
  private static final int UNANSWERED = 7;

  private TensorFlowProgram() {}

  /** Carries one request out. */
  public static void main(String[] args) {
    Path answer = Path.of(args[1]);
    warningsOnly();
    try {
      Messages.write(answer, answer(Messages.read(Path.of(args[0]), Request.class)));
      // Without the libraries' own destructors, which take time and need not run.
      Runtime.getRuntime().halt(ANSWERED);
    } catch (IOException e) {
      System.err.println("the answer cannot be written: " + e);
      Runtime.getRuntime().halt(UNANSWERED);
    }
  }

  /** TensorFlow's log without what it says in every process; it reads C's environment. */
  private static void warningsOnly() {
    Function.getFunction(Platform.C_LIBRARY_NAME, "setenv")
        .invokeInt(new Object[] {"TF_CPP_MIN_LOG_LEVEL", "1", 1});
  }

  private static Answer answer(Request request) {
    try {
      SavedModelFile model = SavedModelFile.read(Path.of(request.savedModel()));
      SavedModelSignature signature = model.signature(request.signature());
      String version = null;
      List<List<ArrayFile>> outputs = null;
      if (request.convert() != null) {
        version = Conversion.of(request.convert(), model, signature);
      }
      if (request.run() != null) {
        step("loading the SavedModel");
        outputs = Inferences.of(request.run(), model, signature);
      }
      return new Answer(null, false, signature.facts(), version, outputs);
    } catch (RefusedException e) {
      return Answer.refused(e.getMessage());
    } catch (OutOfMemoryError e) {
      return Answer.refused(
          "memory ran out: the Java part of this process may take "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB");
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      String sentence = why.startsWith("cannot ") ? why : "cannot write its files: " + why;
      return new Answer(sentence, true, null, null, null);
    }
  }

  /** Names the step that begins. */
  static void step(String what) {
    System.out.println("step=" + what);
  }
}
