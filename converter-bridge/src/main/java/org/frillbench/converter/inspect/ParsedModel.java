package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds, without its weights.
 *
 * @param schema the version of the schema it follows
 * @param graphs the subgraphs, the one that is run first
 * @param specJson the text of the metadata entry for our spec
 */
record ParsedModel(long schema, List<ParsedGraph> graphs, Optional<String> specJson) {

  ParsedGraph main() {
    return graphs.get(0);
  }

  List<ParsedOperator> operators() {
    return graphs.stream().flatMap(graph -> graph.operators().stream()).toList();
  }
}
