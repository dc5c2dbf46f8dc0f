package org.frillbench.converter.trained.bundle;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The names of a checkpoint's variables. The keys of its entries are paths through the objects of
 * the program that saved it; the graph of these objects has a full name for each key.
 *
 * <p>Source: TensorFlow, tensorflow/core/protobuf/trackable_object_graph.proto.
 */
final class ObjectGraph {

  /** The entry that holds the graph. */
  static final String KEY = "_CHECKPOINTABLE_OBJECT_GRAPH";

  /** How the key of a variable's value ends, after the path. */
  static final String VALUE_SUFFIX = "/.ATTRIBUTES/VARIABLE_VALUE";

  private static final int NODES = 1;
  private static final int ATTRIBUTES = 2;
  private static final int FULL_NAME = 2;
  private static final int CHECKPOINT_KEY = 3;

  private final Map<String, String> names = new HashMap<>();

  private ObjectGraph() {}

  /** Reads the graph from its message. */
  static ObjectGraph parse(ByteBuffer message) throws IOException {
    ObjectGraph graph = new ObjectGraph();
    graph.readNodes(message);
    return graph;
  }

  /** Returns the variable's full name for {@code key}; the path itself where it has none. */
  String nameOf(String key) {
    String path = key.substring(0, key.length() - VALUE_SUFFIX.length());
    String name = names.getOrDefault(key, "");
    return name.isEmpty() ? path : name;
  }

  private void readNodes(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == NODES) {
        readNode(in.readByteBuffer());
      } else {
        in.skipField(tag);
      }
    }
  }

  private void readNode(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == ATTRIBUTES) {
        readAttribute(in.readByteBuffer());
      } else {
        in.skipField(tag);
      }
    }
  }

  private void readAttribute(ByteBuffer bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    String fullName = "";
    String key = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case FULL_NAME -> fullName = in.readString();
        case CHECKPOINT_KEY -> key = in.readString();
        default -> in.skipField(tag);
      }
    }
    names.put(key, fullName);
  }
}
