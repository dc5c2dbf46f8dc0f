/** Names what a written model is: a student of the grid or the teacher stand-in. */
package org.frillbench.converter.spec;
