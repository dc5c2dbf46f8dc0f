/** Specs of generated models: a student of the grid or the teacher stand-in. */
package org.frillbench.converter.spec;
