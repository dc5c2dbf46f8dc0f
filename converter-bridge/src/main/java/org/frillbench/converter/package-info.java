/**
 * What is timed: writes the models under test as TFLite flatbuffers and tells what a flatbuffer
 * holds.
 */
package org.frillbench.converter;
