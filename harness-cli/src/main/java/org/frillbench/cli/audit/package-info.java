/** The harness measured by itself: what its loop costs, and whether the fast kernels really run. */
package org.frillbench.cli.audit;
