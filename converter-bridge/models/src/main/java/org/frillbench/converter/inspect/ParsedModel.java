package org.frillbench.converter.inspect;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds, without its weights.
 *
 * @param schema the version of the schema it follows
 * @param description its writer's text, as untrusted as the file
 * @param graphs the subgraphs, the one that is run first
 * @param metadata the named entries that a runtime passes over
 * @param signatures the ways to call it by names
 * @param specJson the text of the metadata entry for our spec
 * @param leadsOutside whether data of it is outside the flatbuffer
 */
record ParsedModel(
    long schema,
    String description,
    List<ParsedGraph> graphs,
    List<MetadataInfo> metadata,
    List<SignatureInfo> signatures,
    Optional<String> specJson,
    boolean leadsOutside) {

  ParsedGraph main() {
    return graphs.get(0);
  }

  List<ParsedOperator> operators() {
    return graphs.stream().flatMap(graph -> graph.operators().stream()).toList();
  }
}
