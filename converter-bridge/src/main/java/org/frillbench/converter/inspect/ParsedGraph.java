package org.frillbench.converter.inspect;

import java.util.List;

/**
 * A subgraph as it stands in a file.
 *
 * @param inputs the tensors its caller fills
 * @param outputs the tensors its caller reads
 * @param operators its operators in the order they run
 */
record ParsedGraph(
    List<ParsedTensor> inputs, List<ParsedTensor> outputs, List<ParsedOperator> operators) {}
