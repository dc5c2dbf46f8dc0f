package org.frillbench.cli.profile;

import java.util.List;

/**
 * What all rows of one kind take together.
 *
 * @param type the type of the model's operators, or, where there is none, what the runtime calls it
 * @param attribution what it is
 * @param possible the types of the model that it may be; empty unless it is shared
 * @param count how many rows an inference has
 * @param ns their time in an inference, ns
 * @param share of the whole inference, 0 to 1
 */
public record TypeTime(
    String type,
    Attribution attribution,
    List<String> possible,
    int count,
    double ns,
    double share) {
  public TypeTime {
    possible = List.copyOf(possible);
  }
}
