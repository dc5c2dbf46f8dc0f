/** Compares what two sides compute from the same inputs. */
package org.frillbench.cli.parity;
