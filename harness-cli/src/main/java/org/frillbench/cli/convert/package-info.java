/** Conversion of trained models to flatbuffers: sources, converters, and the files they write. */
package org.frillbench.cli.convert;
