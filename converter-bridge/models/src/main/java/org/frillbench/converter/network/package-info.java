/** The students and the teacher, layer by layer. */
package org.frillbench.converter.network;
