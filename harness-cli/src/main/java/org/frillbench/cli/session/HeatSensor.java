package org.frillbench.cli.session;

import java.util.List;
import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.device.Question;
import org.frillbench.cli.device.ShellResult;

/** Tells whether a device is too hot to measure. */
interface HeatSensor {

  /** What it asks the device for, now; none where it asks for itself, or asks nothing any more. */
  List<Question> questions();

  /**
   * What is too hot, in a few words; empty where nothing is known to be.
   *
   * @param answers to the {@link #questions}; empty for one that did not end within its limit
   */
  Optional<String> tooHot(List<Optional<ShellResult>> answers) throws LinkLostException;
}
