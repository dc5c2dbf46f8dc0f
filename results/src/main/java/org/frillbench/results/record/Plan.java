package org.frillbench.results.record;

/**
 * A plan of a run: all that decides which trials it has, in which order, and how each is made.
 *
 * @param subjects what is measured
 * @param protocol how
 * @param accepted the warnings and differences that the user accepts
 */
public record Plan(Subjects subjects, Protocol protocol, Acceptance accepted) {
  public Plan {
    Check.present(subjects, "subjects");
    Check.present(protocol, "protocol");
    Check.present(accepted, "accepted");
    Check.that(
        protocol.anchor() == null
            || subjects.candidates().stream()
                .anyMatch(subject -> subject.name().equals(protocol.anchor())),
        "the anchor is no candidate");
    Check.that(
        !subjects.ofGate() || protocol.settings().size() <= 2, "a gate has more than two settings");
  }
}
