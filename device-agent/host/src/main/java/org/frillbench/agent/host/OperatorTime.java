package org.frillbench.agent.host;

/**
 * How long one operator took.
 *
 * @param name the operator's, or of a delegate's operator what the delegate calls it
 * @param index its place in the graph, or in the delegate's own
 * @param delegated whether it is a delegate's own operator
 * @param ns mean over the inferences that were neither the fastest nor the slowest quarter; a
 *     delegate reports whole microseconds
 */
public record OperatorTime(String name, int index, boolean delegated, double ns) {}
