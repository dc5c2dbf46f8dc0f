/**
 * A network as tensors and operators, whose shapes, parameters and costs are known before any
 * weight exists.
 */
package org.frillbench.converter.graph;
