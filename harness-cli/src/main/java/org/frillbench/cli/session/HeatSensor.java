package org.frillbench.cli.session;

import java.util.Optional;
import org.frillbench.cli.device.LinkLostException;

/** Tells whether a device is too hot to measure. */
interface HeatSensor {

  /** What is too hot, in a few words; empty where nothing is known to be. */
  Optional<String> tooHot() throws LinkLostException;
}
