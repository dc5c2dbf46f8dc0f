/** Turns a network into a TFLite file: seeded weights, one presized buffer, one atomic rename. */
package org.frillbench.converter.flatbuffer;
