package org.frillbench.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.frillbench.agent.io.BoundedText;
import org.frillbench.agent.timing.Ticker;

/**
 * One service of one device, opened through the adb server. ddmlib's own calls poll their socket
 * every 5 ms, so that a command of 1 ms takes 11 ms; this one reads from a blocking socket.
 */
final class DeviceService implements AutoCloseable {

  /** The time limit of each answer of the adb server. */
  private static final int ANSWER_TIMEOUT_MILLIS = 5_000;

  /** The time limit of all its answers while a service is opened. */
  private static final ExchangeWatchdog.Limits ANSWERS =
      ExchangeWatchdog.Limits.within(DevicePolicy.SERVER_ANSWERS);

  /** The interval at which cancellation is polled while no data arrives. */
  private static final int POLL_MILLIS = 100;

  private static final String LENGTH = "[0-9a-fA-F]{4}";
  private static final String MALFORMED = "the adb server's answer is malformed";
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_REASON_BYTES = 1 << 12;
  private static final Ticker TICKER = Ticker.system();

  private final Socket socket;

  private DeviceService(Socket socket) {
    this.socket = socket;
  }

  /** Receives the data that a service sends. */
  interface Receiver {
    void add(byte[] bytes, int length) throws IOException;
  }

  /** The adb server refuses: the device is gone, offline or does not know this computer. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
      super(BoundedText.of(reason));
    }
  }

  /**
   * Opens a service.
   *
   * @param server the adb server
   * @param transport the request that selects the device
   * @param name for example {@code shell:true}
   * @throws RefusedException when the adb server refuses
   * @throws IOException when it breaks off or does not answer
   */
  static DeviceService open(InetSocketAddress server, String transport, String name)
      throws IOException {
    DeviceService service = new DeviceService(new Socket());
    try (ExchangeWatchdog watchdog = service.watch(ANSWERS, () -> false)) {
      try {
        service.connect(server);
        service.request(transport);
        service.request(name);
        return service;
      } catch (IOException e) {
        service.close();
        throw watchdog.explained(e);
      }
    }
  }

  /** The server's own answer to a question about all devices: at most 64 KiB. */
  static String ask(InetSocketAddress server, String question) throws IOException {
    try (DeviceService service = new DeviceService(new Socket());
        ExchangeWatchdog watchdog = service.watch(ANSWERS, () -> false)) {
      try {
        service.connect(server);
        service.request(question);
        String length = service.text(4);
        if (!length.matches(LENGTH)) {
          throw new IOException(MALFORMED);
        }
        return service.text(Integer.parseInt(length, 16));
      } catch (IOException e) {
        throw watchdog.explained(e);
      }
    }
  }

  private void connect(InetSocketAddress server) throws IOException {
    socket.connect(server, ANSWER_TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
  }

  private void request(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String length = String.format(Locale.ROOT, "%04x", bytes.length);
    if (length.length() > 4) {
      throw new RefusedException("a command of " + bytes.length + " bytes is too long for adb");
    }
    byte[] framed = new byte[4 + bytes.length];
    System.arraycopy(length.getBytes(StandardCharsets.US_ASCII), 0, framed, 0, 4);
    System.arraycopy(bytes, 0, framed, 4, bytes.length);
    socket.getOutputStream().write(framed);
    String answer = text(4);
    if (!answer.equals("OKAY")) {
      throw answer.equals("FAIL") ? new RefusedException(reason()) : new IOException(MALFORMED);
    }
  }

  private String reason() throws IOException {
    String length = text(4);
    return length.matches(LENGTH)
        ? text(Math.min(Integer.parseInt(length, 16), MOST_REASON_BYTES))
        : "for a reason that cannot be read";
  }

  private String text(int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
  }

  /**
   * Reads until the service ends, or the user cancels.
   *
   * @param limit the time limit of the whole read, which may grow; pauses within it are allowed
   * @throws SocketTimeoutException when the limit is exceeded
   */
  void read(Receiver receiver, Supplier<Duration> limit, BooleanSupplier cancelled)
      throws IOException {
    long start = TICKER.nanos();
    byte[] buffer = new byte[BUFFER_BYTES];
    socket.setSoTimeout(POLL_MILLIS);
    while (!cancelled.getAsBoolean()) {
      if (TICKER.nanos() - start > limit.get().toNanos()) {
        throw new SocketTimeoutException("not done within " + limit.get());
      }
      int length = poll(buffer);
      if (length < 0) {
        return;
      }
      receiver.add(buffer, length);
    }
  }

  /** Reads available data; 0 bytes where none arrives within the poll interval. */
  private int poll(byte[] buffer) throws IOException {
    try {
      return socket.getInputStream().read(buffer);
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }

  /** A watchdog that closes this service when an exchange exceeds {@code limits}. */
  ExchangeWatchdog watch(ExchangeWatchdog.Limits limits, BooleanSupplier cancelled) {
    return new ExchangeWatchdog(socket, limits, cancelled);
  }

  /** The data that the service sends; reads have no timeout. */
  InputStream input() throws IOException {
    socket.setSoTimeout(0);
    return socket.getInputStream();
  }

  /** The data that the service receives. */
  OutputStream output() throws IOException {
    return socket.getOutputStream();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
