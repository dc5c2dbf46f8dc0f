package org.frillbench.converter.frontend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntToDoubleFunction;

/** Writes WAV files by hand, good ones and others. */
final class Wav {

  static final int PCM = 1;
  static final int FLOAT = 3;

  int format = PCM;
  int channels = 1;
  int rate = 16_000;
  int bits = 16;

  /** What the header says of the samples' size in bytes; -1 for the truth. */
  long claim = -1;

  /** What the header says of the size of a sample of all channels in bytes; -1 for the truth. */
  int block = -1;

  static Wav of(int rate) {
    Wav wav = new Wav();
    wav.rate = rate;
    return wav;
  }

  static Wav of(int format, int bits, int channels) {
    Wav wav = new Wav();
    wav.format = format;
    wav.bits = bits;
    wav.channels = channels;
    return wav;
  }

  /** A tone of an amplitude of a half. */
  static IntToDoubleFunction tone(double hertz, int rate) {
    return i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / rate);
  }

  /** Writes so many samples to each channel: the signal to the first, silence to the others. */
  Path write(Path file, int samples, IntToDoubleFunction signal) throws IOException {
    ByteBuffer data =
        ByteBuffer.allocate(samples * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      put(data, signal.applyAsDouble(i));
      for (int channel = 1; channel < channels; channel++) {
        put(data, 0);
      }
    }
    return write(file, data.array());
  }

  Path write(Path file, byte[] data) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    int frame = block < 0 ? channels * bits / 8 : block;
    bytes.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVEfmt ")).putInt(16);
    bytes.putShort((short) format).putShort((short) channels).putInt(rate);
    bytes.putInt(rate * frame).putShort((short) frame).putShort((short) bits);
    bytes.put(ascii("data")).putInt(claim < 0 ? data.length : (int) claim).put(data);
    return Files.write(file, bytes.array());
  }

  private void put(ByteBuffer data, double value) {
    switch (format * 100 + bits) {
      case 108 -> data.put((byte) Math.round(value * 128 + 128));
      case 116 -> data.putShort((short) Math.floor(value * 32768 + 0.5));
      case 124 -> {
        int scaled = (int) Math.round(value * (1 << 23));
        data.put((byte) scaled).put((byte) (scaled >> 8)).put((byte) (scaled >> 16));
      }
      case 132 -> data.putInt((int) Math.round(value * (1L << 31)));
      case 332 -> data.putFloat((float) value);
      case 364 -> data.putDouble(value);
      default -> throw new IllegalArgumentException(format + ", " + bits);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
