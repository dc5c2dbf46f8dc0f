package org.frillbench.converter.inspect;

import java.util.List;

/**
 * The slots of a table in the order of the schema; slots of a newer schema are not followed.
 *
 * @param name what the schema calls it, for messages
 * @param fields its slots
 */
record TableLayout(String name, List<Field> fields) {

  static TableLayout of(String name, Field... fields) {
    return new TableLayout(name, List.of(fields));
  }
}
