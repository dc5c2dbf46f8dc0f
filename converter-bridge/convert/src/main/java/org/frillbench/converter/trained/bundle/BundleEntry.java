package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bundle's index says of a tensor.
 *
 * <p>Source: TensorFlow, tensorflow/core/protobuf/tensor_bundle.proto, message BundleEntryProto.
 *
 * @param type its element type
 * @param shape its extents
 * @param shard the number of the file that holds its values
 * @param offset its first byte there
 * @param size its bytes
 * @param crc the masked checksum of its bytes
 * @param partitioned whether it is stored in slices
 */
record BundleEntry(
    int type,
    List<Integer> shape,
    int shard,
    long offset,
    long size,
    int crc,
    boolean partitioned) {

  private static final int TYPE = 1;
  private static final int SHAPE = 2;
  private static final int SHARD = 3;
  private static final int OFFSET = 4;
  private static final int SIZE = 5;
  private static final int CRC = 6;
  private static final int SLICES = 7;
  private static final int DIMENSION = 2;
  private static final int EXTENT = 1;

  /** More than any tensor of a network. */
  private static final int MAX_RANK = 8;

  /** Reads an entry. */
  static BundleEntry parse(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    int type = 0;
    List<Integer> shape = new ArrayList<>();
    int shard = 0;
    long offset = 0;
    long size = 0;
    int crc = 0;
    boolean partitioned = false;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TYPE -> type = in.readEnum();
        case SHAPE -> readShape(in.readByteBuffer(), shape);
        case SHARD -> shard = in.readInt32();
        case OFFSET -> offset = in.readInt64();
        case SIZE -> size = in.readInt64();
        case CRC -> crc = in.readFixed32();
        case SLICES -> {
          partitioned = true;
          in.skipField(tag);
        }
        default -> in.skipField(tag);
      }
    }
    return new BundleEntry(type, List.copyOf(shape), shard, offset, size, crc, partitioned);
  }

  private static void readShape(ByteBuffer bytes, List<Integer> shape) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == DIMENSION) {
        shape.add(extent(in.readByteBuffer()));
        if (shape.size() > MAX_RANK) {
          throw new IOException("a shape has over " + MAX_RANK + " dimensions");
        }
      } else {
        in.skipField(tag);
      }
    }
  }

  private static int extent(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    long extent = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == EXTENT) {
        extent = in.readInt64();
      } else {
        in.skipField(tag);
      }
    }
    if (extent < 0 || extent > Integer.MAX_VALUE) {
      throw new IOException("an extent is " + extent);
    }
    return (int) extent;
  }
}
