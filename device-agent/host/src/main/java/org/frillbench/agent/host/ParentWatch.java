package org.frillbench.agent.host;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Ends this process when the one that started it is gone, however it went: the parent holds the
 * other end of standard input, and writes nothing to it but one byte that lets an agent begin.
 */
public final class ParentWatch {

  /** What a parent writes to let an agent begin. */
  static final int BEGIN = '\n';

  private static final int LET_GO = 143;
  private static final int MOST_MILLIS = 1000;

  /** On Windows, closing waits for the read, which waits for the parent, which waits for us. */
  private static final boolean CLOSING_ENDS_READS = File.separatorChar == '/';

  // A channel, because closing it ends a read that waits in another thread, unlike a stream's.
  private final FileChannel parent = new FileInputStream(FileDescriptor.in).getChannel();

  // Made before the thread runs, with the classes that it takes: two threads that initialize
  // classes of the platform while a native library is loaded may wait for each other.
  private final ByteBuffer unread = ByteBuffer.allocateDirect(64);

  private final Thread thread = new Waiting();
  private volatile boolean released;
  private boolean begun;

  private ParentWatch() {}

  // Lambdas would take a new process longer to link.
  private final class Waiting extends Thread {

    Waiting() {
      super("parent watch");
    }

    @Override
    public void run() {
      waitForEnd();
    }
  }

  private final class Release extends Thread {

    Release() {
      super("end of parent watch");
    }

    @Override
    public void run() {
      release();
    }
  }

  /** Takes hold: from now on this process ends with its parent. */
  public static ParentWatch hold() {
    ParentWatch watch = new ParentWatch();
    watch.thread.setDaemon(true);
    watch.thread.start();
    try {
      // A JVM that exits waits 300 ms for threads that are in native code, as a read is.
      Runtime.getRuntime().addShutdownHook(watch.new Release());
    } catch (IllegalStateException e) {
      // It exits already, and waits.
      return watch;
    }
    return watch;
  }

  /** Lets an agent in {@code process} begin. */
  static void letBegin(Process process) {
    try {
      process.getOutputStream().write(BEGIN);
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended; how, is for whoever awaits it.
      return;
    }
  }

  /** Waits until the parent lets this process begin; it ends instead where the parent is gone. */
  synchronized void awaitBegin() throws InterruptedException {
    while (!begun) {
      wait();
    }
  }

  private synchronized void begin() {
    begun = true;
    notifyAll();
  }

  private void waitForEnd() {
    try {
      while (parent.read(unread.clear()) >= 0) {
        begin();
      }
    } catch (IOException e) {
      // A broken pipe means the same as its end.
    }
    if (!released) {
      Runtime.getRuntime().halt(LET_GO);
    }
  }

  private void release() {
    released = true;
    if (!CLOSING_ENDS_READS) {
      return;
    }
    try {
      parent.close();
      thread.join(MOST_MILLIS);
    } catch (IOException e) {
      // The process exits all the same, only later.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
