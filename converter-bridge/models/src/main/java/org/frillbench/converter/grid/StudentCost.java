package org.frillbench.converter.grid;

import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.SpecStamp;
import org.frillbench.converter.spec.StudentSpec;

/**
 * What a student costs, known from its layers before any weight is drawn.
 *
 * @param spec the student
 * @param parameters its learned values
 * @param macs multiply-accumulates of one inference
 * @param bytes the exact size of its file, whatever the seed
 */
public record StudentCost(StudentSpec spec, long parameters, long macs, long bytes) {

  /** Returns the cost of {@code spec}. */
  public static StudentCost of(StudentSpec spec) {
    Graph graph = Networks.of(spec);
    long anySeed = 0;
    ModelImage image = ModelImage.of(graph, new SpecStamp(spec, anySeed));
    return new StudentCost(spec, graph.parameters(), graph.macs(), image.bytes());
  }
}
