/** Which students there are: the axes of a grid as data, and what each student costs. */
package org.frillbench.converter.grid;
