/** safetensors files, and the mapping of their names. */
package org.frillbench.converter.trained.safetensors;
