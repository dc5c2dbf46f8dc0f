/**
 * Whether a model's outputs are right: compared with a reference, other trials and the other side.
 */
package org.frillbench.cli.numerics;
