/** Trained variables as a student's graph needs them: found by name, checked by shape, folded. */
package org.frillbench.converter.trained.student;
