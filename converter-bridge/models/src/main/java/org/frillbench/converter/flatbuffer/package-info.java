/** Turns a network into a TFLite file: its structure first, then its weights, then a rename. */
package org.frillbench.converter.flatbuffer;
