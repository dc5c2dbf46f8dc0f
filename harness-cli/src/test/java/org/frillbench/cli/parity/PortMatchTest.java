package org.frillbench.cli.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Pairs of inputs and outputs by the user's own names. */
final class PortMatchTest {

  private static List<Port> ports(String... names) {
    return Stream.of(names).map(name -> Port.of(name, "FLOAT32", List.of(1, 2))).toList();
  }

  private static SideModel side(List<Port> inputs, List<Port> outputs) {
    return new SideModel(null, null, inputs, outputs);
  }

  private static List<NamePair> given(String... pairs) {
    return Stream.of(pairs).map(NamePair::parse).toList();
  }

  private static void refused(String sentence, Executable match) {
    CommandFailure failure = assertThrows(CommandFailure.class, match);
    assertEquals(ExitCode.REFUSED_INPUT, failure.exitCode());
    assertEquals(sentence, failure.getMessage());
  }

  @Test
  void leavingOutAnInputIsRefused() {
    SideModel base = side(ports("a", "b"), ports("y"));
    SideModel newer = side(ports("a"), ports("z"));
    refused(
        "--match b= leaves out an input, which has to be fed: only outputs can be left out.",
        () -> PortMatch.requireKnown(given("b="), base, newer));
    refused(
        "--match =a leaves out an input, which has to be fed: only outputs can be left out.",
        () -> PortMatch.requireKnown(given("=a"), base, newer));
  }

  @Test
  void inputWithoutCounterpartIsRefusedWithoutAdviceToLeaveItOut() {
    refused(
        "the inputs do not match by name: only the base side has 'b', only the new side has none:"
            + " pair them by --match BASE=NEW.",
        () -> PortMatch.inputs(ports("a", "b"), ports("a"), given()));
  }

  @Test
  void leavingOutAnOutputThatIsNamedLikeAnInputKeepsTheInput() {
    List<NamePair> names = given("x=");
    SideModel base = side(ports("x"), ports("x", "y"));
    SideModel newer = side(ports("x"), ports("y"));
    PortMatch.requireKnown(names, base, newer);
    assertEquals(
        List.of(new PortMatch.Pair(0, 0)), PortMatch.inputs(base.inputs(), newer.inputs(), names));
    assertEquals(
        List.of(new PortMatch.Pair(1, 0)),
        PortMatch.outputs(base.outputs(), newer.outputs(), names));
  }

  @Test
  void outputsOfEitherSideAreLeftOut() {
    assertEquals(
        List.of(new PortMatch.Pair(1, 0)),
        PortMatch.outputs(ports("a", "b"), ports("b", "c"), given("a=", "=c")));
    refused(
        "the outputs do not match by name: only the base side has 'a', only the new side has"
            + " none: pair them by --match BASE=NEW, or leave one out by --match NAME= or =NAME.",
        () -> PortMatch.outputs(ports("a"), ports("b"), given("=b")));
  }

  @Test
  void nameGivenTwiceIsRefusedForInputsAndOutputs() {
    List<Port> base = ports("a", "b");
    List<Port> newer = ports("x", "y");
    assertEquals(
        List.of(new PortMatch.Pair(0, 1), new PortMatch.Pair(1, 0)),
        PortMatch.inputs(base, newer, given("a=y", "b=x")));
    refused(
        "--match b=x names an input that another --match names: give each once.",
        () -> PortMatch.inputs(base, newer, given("a=x", "b=x")));
    refused(
        "--match a=y names an input that another --match names: give each once.",
        () -> PortMatch.inputs(base, newer, given("a=x", "a=y")));
    refused(
        "--match b=x names an output that another --match names: give each once.",
        () -> PortMatch.outputs(base, newer, given("a=x", "b=x")));
    refused(
        "--match =x names an output that another --match names: give each once.",
        () -> PortMatch.outputs(base, newer, given("a=x", "=x")));
  }
}
