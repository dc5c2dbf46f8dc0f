package org.frillbench.cli.device;

import org.frillbench.agent.io.BoundedText;

/** The device, or we ourselves, refuse a transfer; the message is the reason. */
final class TransferRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What adbd takes as a path; it hangs up on a longer one. */
  private static final int MOST_PATH_BYTES = 1024;

  TransferRefusedException(String reason) {
    super(BoundedText.of(reason));
  }

  static void checkPath(int bytes) throws TransferRefusedException {
    if (bytes > MOST_PATH_BYTES) {
      throw new TransferRefusedException(
          "a path of "
              + bytes
              + " bytes is longer than the "
              + MOST_PATH_BYTES
              + " that adb takes");
    }
  }
}
