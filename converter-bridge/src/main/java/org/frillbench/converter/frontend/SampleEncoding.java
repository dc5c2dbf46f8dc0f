package org.frillbench.converter.frontend;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;

/** How a WAV file writes one sample; integers are scaled by a power of two to [-1, 1). */
enum SampleEncoding {
  /** Unsigned, 128 is silence, as WAV has it of 8 bits alone. */
  UINT8(1) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return ((bytes.get(at) & 0xff) - 0x80) / (double) 0x80;
    }
  },
  INT16(2) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return bytes.getShort(at) / (double) 0x8000;
    }
  },
  INT24(3) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return ((bytes.get(at + 2) << 16) | (bytes.getShort(at) & 0xffff)) / (double) 0x80_0000;
    }
  },
  INT32(4) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return bytes.getInt(at) / (double) 0x8000_0000L;
    }
  },
  FLOAT32(4) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return bytes.getFloat(at);
    }
  },
  FLOAT64(8) {
    @Override
    double read(ByteBuffer bytes, int at) {
      return bytes.getDouble(at);
    }
  };

  private final int bytes;

  SampleEncoding(int bytes) {
    this.bytes = bytes;
  }

  /** Returns the sample at {@code at} of a little-endian buffer; floats as they are. */
  abstract double read(ByteBuffer bytes, int at);

  /** Returns the size of a sample in bytes. */
  int bytes() {
    return bytes;
  }

  /** Returns the encoding of a file's format; empty for any that is not here. */
  static Optional<SampleEncoding> of(AudioFormat format) {
    if (format.isBigEndian() && format.getSampleSizeInBits() > 8) {
      return Optional.empty();
    }
    String name = format.getEncoding() + " " + format.getSampleSizeInBits();
    return switch (name) {
      case "PCM_UNSIGNED 8" -> Optional.of(UINT8);
      case "PCM_SIGNED 16" -> Optional.of(INT16);
      case "PCM_SIGNED 24" -> Optional.of(INT24);
      case "PCM_SIGNED 32" -> Optional.of(INT32);
      case "PCM_FLOAT 32" -> Optional.of(FLOAT32);
      case "PCM_FLOAT 64" -> Optional.of(FLOAT64);
      default -> Optional.empty();
    };
  }
}
