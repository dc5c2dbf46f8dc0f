package org.frillbench.cli.device;

/** The connection to a device broke, or the device stopped answering; see {@link DevicePolicy}. */
public class LinkLostException extends Exception {

  private static final long serialVersionUID = 1L;

  public LinkLostException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
