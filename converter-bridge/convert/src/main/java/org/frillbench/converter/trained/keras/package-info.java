/** Keras's files: layers from JSON, weights from HDF5, and the archive that holds both. */
package org.frillbench.converter.trained.keras;
