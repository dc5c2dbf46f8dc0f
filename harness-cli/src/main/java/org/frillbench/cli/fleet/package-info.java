/** Several devices measured at the same time: which, what each run is called, what is shown. */
package org.frillbench.cli.fleet;
