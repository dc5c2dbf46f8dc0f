/**
 * What is timed: writes the models under test as TFLite flatbuffers and reports what a flatbuffer
 * holds.
 */
package org.frillbench.converter;
