package org.frillbench.cli.tensorflow;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.frillbench.agent.host.AgentProcess;
import org.frillbench.agent.host.CodePlace;
import org.frillbench.agent.io.AtomicFile;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.FullDisk;
import org.frillbench.cli.user.TemporaryFiles;
import org.frillbench.tensorflow.wire.Answer;
import org.frillbench.tensorflow.wire.Messages;
import org.frillbench.tensorflow.wire.Request;

/** One process that runs TensorFlow on one request. */
final class TensorFlowProcess {

  /** Converting or running a model of some hundred MB takes seconds. */
  private static final Duration LIMIT = Duration.ofMinutes(30);

  /** For the graph and for arrays; TensorFlow's own memory is beside it. */
  private static final int HEAP_MIB = 1024;

  private final List<Path> classPath;

  /** A process with these libraries. */
  TensorFlowProcess(List<Path> libraries) {
    this.classPath = new ArrayList<>(libraries);
    classPath.add(CodePlace.of(Request.class));
    classPath.add(CodePlace.of(AtomicFile.class));
    classPath.add(CodePlace.of(Gson.class));
  }

  /**
   * What came of a request.
   *
   * @param answer the program's
   * @param messages what TensorFlow printed
   */
  record Outcome(Answer answer, TensorFlowMessages messages) {}

  /**
   * Carries {@code request} out.
   *
   * @throws CommandFailure if it is refused, or the process dies
   */
  Outcome answer(Request request, Consumer<String> onStep) throws InterruptedException {
    Path folder = null;
    try {
      folder = TemporaryFiles.folder("tensorflow");
      Path asked = folder.resolve("request.json");
      Path answered = folder.resolve("answer.json");
      Messages.write(asked, request);
      try (AgentProcess process =
          AgentProcess.start(
              classPath,
              HEAP_MIB,
              Request.PROGRAM,
              answered,
              onStep,
              asked.toString(),
              answered.toString())) {
        AgentProcess.End end = process.await(LIMIT);
        TensorFlowMessages messages = TensorFlowMessages.in(end.errors());
        if (!Files.exists(answered)) {
          throw died(request, end, messages);
        }
        return new Outcome(accepted(Messages.read(answered, Answer.class)), messages);
      }
    } catch (IOException e) {
      throw CommandFailure.noTemporaryFiles(e);
    } finally {
      discard(folder);
    }
  }

  private static Answer accepted(Answer answer) {
    if (answer.unwritten()) {
      throw new CommandFailure(
          ExitCode.OUTPUT_FAILED,
          "the process that runs TensorFlow stopped, it "
              + TensorFlowMessages.bounded(answer.refusal())
              + FullDisk.advice(answer.refusal()));
    }
    if (answer.refusal() != null) {
      throw new CommandFailure(
          ExitCode.REFUSED_INPUT, TensorFlowMessages.bounded(answer.refusal()) + ".");
    }
    return answer;
  }

  private static CommandFailure died(
      Request request, AgentProcess.End end, TensorFlowMessages messages) {
    if (end.timedOut()) {
      return new CommandFailure(
          ExitCode.REFUSED_INPUT,
          "TensorFlow did not finish "
              + request.savedModel()
              + " within "
              + LIMIT.toMinutes()
              + " minutes.");
    }
    return new CommandFailure(
        ExitCode.REFUSED_INPUT,
        request.savedModel()
            + " ended the process that runs TensorFlow (exit code "
            + end.exitCode()
            + messages.last().map(line -> ", " + line).orElse("")
            + "): its reason is not known.");
  }

  private static void discard(Path folder) {
    if (folder != null) {
      TemporaryFiles.discard(folder);
    }
  }
}
