/** Inputs of the candidates: a patch of a recording or a file of numbers, instead of noise. */
package org.frillbench.cli.input;
