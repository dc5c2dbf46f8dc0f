package org.frillbench.cli.fault;

import java.util.Optional;

/**
 * One fault at one stage of a run.
 *
 * @param exit the exit code of the run; of no meaning where the fault cannot be
 * @param rest what is left of the run
 * @param reason why the fault cannot be there; empty where it can
 */
record Cell(Stage stage, Fault fault, int exit, Rest rest, Optional<String> reason) {

  static Cell of(Stage stage, Fault fault, int exit, Rest rest) {
    return new Cell(stage, fault, exit, rest, Optional.empty());
  }

  static Cell impossible(Stage stage, Fault fault, String reason) {
    return new Cell(stage, fault, 0, Rest.COMPLETE, Optional.of(reason));
  }

  @Override
  public String toString() {
    return fault.words() + ", " + stage.words();
  }
}
