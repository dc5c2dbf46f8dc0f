package org.frillbench.cli.input;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.port.InputType;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.converter.inspect.TensorInfo;

/** The sets of numbers that a user's file has for one input. */
final class InputRows {

  private InputRows() {}

  /**
   * The numbers of a user's file for one input.
   *
   * @param patches which log-mel patches of a recording
   * @param made receives the files as they are made
   */
  static List<FedFile> read(
      Path path, TensorInfo input, List<Integer> patches, List<FedFile> made) {
    List<Numbers> numbers = InputReader.read(path, patches);
    String name = String.valueOf(path.getFileName());
    List<FedFile> files = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      String source = InputReader.isRecording(path) ? name + " patch " + patches.get(i) : name;
      for (FedFile file : split(source, numbers.get(i), input)) {
        files.add(file);
        made.add(file);
      }
    }
    return files;
  }

  /** The array itself, or its elements along the first extent. */
  private static List<FedFile> split(String source, Numbers numbers, TensorInfo input) {
    InputType type = InputType.of(input.type());
    if (type != numbers.type()) {
      throw misfit(source, input, "the file holds " + numbers.type());
    }
    ByteBuffer bytes = numbers.bytes();
    long one = InputFit.elements(input.shape()) * type.width;
    long parts = bytes.remaining() / one;
    List<Integer> wanted = InputFit.squeezed(input.shape());
    boolean whole =
        numbers.shape().map(shape -> InputFit.squeezed(shape).equals(wanted)).orElse(parts == 1);
    if (whole && bytes.remaining() == one) {
      return List.of(FedFile.write(source, input.shape(), bytes));
    }
    boolean rows = numbers.shape().map(shape -> rest(shape).equals(wanted)).orElse(true);
    if (!rows || parts == 0 || parts > InputSeries.MOST_SETS || bytes.remaining() % one != 0) {
      String given =
          numbers.shape().map(Object::toString).orElse(bytes.remaining() / type.width + " values");
      throw misfit(source, input, "the file gives " + given);
    }
    List<FedFile> files = new ArrayList<>();
    for (int row = 0; row < parts; row++) {
      ByteBuffer part = bytes.slice(Math.toIntExact(row * one), Math.toIntExact(one));
      files.add(FedFile.write(source + " row " + (row + 1), input.shape(), part));
    }
    return files;
  }

  private static List<Integer> rest(List<Integer> shape) {
    return InputFit.squeezed(shape.subList(Math.min(1, shape.size()), shape.size()));
  }

  private static CommandFailure misfit(String source, TensorInfo input, String given) {
    return new CommandFailure(
        ExitCode.REFUSED_INPUT,
        source
            + " does not fit: the model's input "
            + input.quotedName()
            + " is "
            + input.type()
            + " "
            + input.shape()
            + ", "
            + given
            + ".");
  }
}
