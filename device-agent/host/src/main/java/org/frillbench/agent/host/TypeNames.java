package org.frillbench.agent.host;

import java.util.Locale;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * The names of TensorFlow Lite's element types, as it spells them. The runtime is asked for one
 * only that is not here: its class looks up the version of its library in jars as it is
 * initialized, 12 ms in a new process.
 */
final class TypeNames {

  private static final String[] NAMES = {
    "NOTYPE",
    "FLOAT32",
    "INT32",
    "UINT8",
    "INT64",
    "STRING",
    "BOOL",
    "INT16",
    "COMPLEX64",
    "INT8",
    "FLOAT16",
    "FLOAT64",
    "COMPLEX128",
    "UINT64",
    "RESOURCE",
    "VARIANT",
    "UINT32",
    "UINT16",
    "INT4",
    "BFLOAT16",
  };

  private TypeNames() {}

  /** The name of a type, upper case. */
  static String of(int type) {
    return type >= 0 && type < NAMES.length ? NAMES[type] : ofRuntime(type);
  }

  /** What the runtime itself calls it, upper case. */
  static String ofRuntime(int type) {
    return tensorflowlite.TfLiteTypeGetName(type).getString().toUpperCase(Locale.ROOT);
  }
}
