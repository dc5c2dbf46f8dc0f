package org.frillbench.cli.fault;

import java.io.IOException;
import java.util.Map;

/** The way from the command to a device. */
interface Route extends AutoCloseable {

  /** The variables that lead the command to the device. */
  Map<String, String> environment();

  /** Pulls the cable out. */
  void unplug() throws Exception;

  /** Returns when the device is found again, whatever the reason that it was not. */
  void plugIn() throws Exception;

  /** Kills the adb server. */
  void killServer() throws Exception;

  @Override
  void close() throws IOException;
}
