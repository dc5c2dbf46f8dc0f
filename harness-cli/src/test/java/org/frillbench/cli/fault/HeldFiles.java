package org.frillbench.cli.fault;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.frillbench.virtual.device.DeviceFileException;
import org.frillbench.virtual.device.DeviceFiles;
import org.frillbench.virtual.device.Errno;
import org.frillbench.virtual.device.FileStat;

/** A device's files, of which a hold sees each piece before it is read or written. */
record HeldFiles(DeviceFiles files, Gate gate) implements DeviceFiles {

  /** Through which a request has to go. */
  interface Gate {
    void pass(String request) throws IOException;
  }

  @Override
  public InputStream read(String path) throws DeviceFileException {
    return new FilterInputStream(files.read(path)) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        gate.pass("read " + path);
        return in.read(into, offset, length);
      }
    };
  }

  @Override
  public OutputStream write(String path, boolean append) throws DeviceFileException {
    return new FilterOutputStream(files.write(path, append)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        gate.pass("write " + path);
        if (files.freeBytes() < length) {
          throw new DeviceFileException(path, Errno.ENOSPC);
        }
        out.write(bytes, offset, length);
      }
    };
  }

  @Override
  public FileStat stat(String path) throws DeviceFileException {
    return files.stat(path);
  }

  @Override
  public List<FileStat> list(String path) throws DeviceFileException {
    return files.list(path);
  }

  @Override
  public void makeDirectory(String path) throws DeviceFileException {
    files.makeDirectory(path);
  }

  @Override
  public void remove(String path) throws DeviceFileException {
    files.remove(path);
  }

  @Override
  public void move(String from, String to) throws DeviceFileException {
    files.move(from, to);
  }

  @Override
  public void setMode(String path, int mode) throws DeviceFileException {
    files.setMode(path, mode);
  }

  @Override
  public void setModified(String path, long seconds) throws DeviceFileException {
    files.setModified(path, seconds);
  }

  @Override
  public long freeBytes() {
    return files.freeBytes();
  }
}
