package org.frillbench.cli.documents;

import java.util.Map;
import java.util.Set;

/** How commands end that a document does not expect to end with 0. */
final class ExpectedExits {

  private static final Set<Integer> DONE = Set.of(0);

  /** By patterns of whole lines. */
  private static final Map<String, Set<Integer>> OTHERS =
      Map.of(
          // One model under two settings: the verdict is this machine's.
          "frill-bench gate .*--base (threads|huge-pages)=.*", Set.of(0, 1),
          // The new side is several times as wide.
          "frill-bench gate .* student-v1.tflite student-v2.tflite", Set.of(1),
          // The sides are two models, which compute different outputs.
          "frill-bench gate .* --same-outputs", Set.of(1),
          "frill-bench compare .* --same-outputs", Set.of(1),
          "frill-bench parity old.tflite new.tflite.*", Set.of(1),
          // A virtual device's speed is its host's: a caution.
          "frill-bench doctor --fail-on-caution .*", Set.of(6));

  private ExpectedExits() {}

  static Set<Integer> of(DocumentedCommand command) {
    return OTHERS.entrySet().stream()
        .filter(each -> command.line().matches(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(DONE);
  }
}
