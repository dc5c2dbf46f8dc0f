package org.frillbench.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.frillbench.virtual.VirtualDevice;
import org.frillbench.virtual.adb.server.AdbServerFront;
import org.frillbench.virtual.device.ProfileFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against the shells of virtual devices: toolbox's and toybox's. */
@Timeout(60)
final class InquiryTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<String> services = Collections.synchronizedList(new ArrayList<>());
  private VirtualDevice device;
  private AdbServerFront front;
  private DeviceProvider provider;

  private DeviceLink link(String profile) throws Exception {
    device = VirtualDevice.start(ProfileFile.load(profile));
    device.onService(services::add);
    front = AdbServerFront.open();
    front.attach("virtual", device);
    provider = DeviceProvider.at(front.port());
    return new AdbLink(provider, provider.devices().get(0), () -> false);
  }

  @AfterEach
  void close() throws Exception {
    if (provider != null) {
      provider.close();
      front.close();
      device.close();
    }
  }

  private static Question of(String script) {
    return new Question(script, LONG);
  }

  private static ShellResult only(Optional<ShellResult> answer) {
    return answer.orElseThrow();
  }

  @Test
  void eachQuestionHasItsOwnOutputAndExitCodeInOneRoundTrip() throws Exception {
    List<Optional<ShellResult>> answers =
        Inquiry.ask(
            link("pixel-8"),
            List.of(of("echo a; echo b"), of("false"), of("ls /none"), of("echo 'it''s $?'")));
    assertEquals("a\nb\n", only(answers.get(0)).output());
    assertEquals(new ShellResult(1, ""), only(answers.get(1)));
    assertTrue(only(answers.get(2)).output().contains("No such file"), answers::toString);
    assertEquals("its $?\n", only(answers.get(3)).output());
    assertEquals(1, services.size(), services::toString);
  }

  @Test
  void programMissingInAReleaseCostsOnlyItsOwnAnswer() throws Exception {
    List<Optional<ShellResult>> answers =
        Inquiry.ask(
            link("nexus-7-2012"),
            List.of(of("sha256sum /none"), of("getprop ro.build.version.sdk"), of("pidof x")));
    assertTrue(only(answers.get(0)).noSuchProgram());
    assertEquals("22", only(answers.get(1)).text());
    assertTrue(only(answers.get(2)).noSuchProgram());
    assertEquals(1, services.size(), services::toString);
  }

  @Test
  void answerWithoutALineEndStaysApartFromTheNext() throws Exception {
    DeviceLink link = link("pixel-8");
    List<Optional<ShellResult>> answers =
        Inquiry.ask(link, List.of(of("echo -n '{}'"), of("echo next")));
    assertEquals("{}", only(answers.get(0)).output());
    assertEquals("next\n", only(answers.get(1)).output());
  }

  @Test
  void printedMarkOfAnotherInquiryIsOutput() throws Exception {
    List<Optional<ShellResult>> answers =
        Inquiry.ask(link("pixel-8"), List.of(of("echo 0123456789ab-0"), of("false")));
    assertEquals("0123456789ab-0\n", only(answers.get(0)).output());
    assertEquals(1, only(answers.get(1)).exitCode());
  }

  @Test
  void questionThatDoesNotEndCostsOnlyItsOwnAnswer() throws Exception {
    List<Optional<ShellResult>> answers =
        Inquiry.ask(
            link("pixel-8"),
            List.of(
                of("echo before"),
                new Question("sleep 50", Duration.ofMillis(300)),
                of("echo after")));
    assertEquals("before\n", only(answers.get(0)).output());
    assertEquals(Optional.empty(), answers.get(1));
    assertEquals("after\n", only(answers.get(2)).output());
    // All three, whether the device still lives, and the rest.
    assertEquals(3, services.size(), services::toString);
  }

  @Test
  void limitOfAQuestionBeginsWhenTheOneBeforeHasEnded() throws Exception {
    Inquiry.Reply reply =
        Inquiry.once(
            link("pixel-8"),
            line -> {},
            List.of(
                new Question("sleep 3", LONG), new Question("echo soon", Duration.ofMillis(2900))));
    assertEquals(2, reply.answers().size());
    assertEquals(Optional.empty(), reply.leftAt());
  }

  @Test
  void linesArriveBeforeTheLastQuestionHasEnded() throws Exception {
    List<String> lines = new ArrayList<>();
    Inquiry.Reply reply =
        Inquiry.once(
            link("pixel-8"),
            lines::add,
            List.of(of("echo first"), new Question("sleep 50", Duration.ofMillis(300))));
    assertEquals("first", lines.get(0));
    assertEquals(1, reply.answers().size());
    assertTrue(reply.leftAt().isPresent());
  }

  @Test
  void moreQuestionsThanOneRequestMayHoldAreSplit() throws Exception {
    List<Question> questions =
        IntStream.range(0, 40).mapToObj(i -> of("echo " + "x".repeat(50) + i)).toList();
    List<Optional<ShellResult>> answers = Inquiry.ask(link("pixel-8"), questions);
    for (int i = 0; i < 40; i++) {
      assertEquals("x".repeat(50) + i, only(answers.get(i)).text());
    }
    assertTrue(services.size() > 2 && services.size() < 6, services::toString);
    // The service's name and the trailer of each command come on top.
    assertTrue(services.stream().allMatch(service -> service.length() <= 1_024));
  }

  @Test
  void inquiryOfADeviceThatIsGoneThrows() throws Exception {
    DeviceLink link = link("pixel-8");
    front.close();
    assertThrows(LinkLostException.class, () -> Inquiry.ask(link, List.of(of("true"))));
  }
}
