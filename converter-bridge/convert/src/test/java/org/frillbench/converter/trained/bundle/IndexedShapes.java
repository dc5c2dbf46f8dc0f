package org.frillbench.converter.trained.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shapes of an index's variables by key, for tests without its values. */
public final class IndexedShapes {

  private final Map<String, BundleEntry> entries = new TreeMap<>();

  private IndexedShapes() {}

  /** Reads the index {@code file}. */
  public static IndexedShapes of(Path file) throws IOException {
    IndexedShapes shapes = new IndexedShapes();
    shapes.entries.putAll(BundleIndex.read(file).entries());
    shapes.entries.keySet().removeIf(key -> !BundleKeys.isVariablePath(key));
    return shapes;
  }

  /** Returns the shape of the variable at {@code path}, which it has and was not taken before. */
  public List<Integer> take(String path) {
    return entries.remove(path + ObjectGraph.VALUE_SUFFIX).shape();
  }

  /** Returns the keys that were not taken. */
  public List<String> left() {
    return List.copyOf(entries.keySet());
  }
}
