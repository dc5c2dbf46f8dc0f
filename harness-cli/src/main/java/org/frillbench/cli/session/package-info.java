/** A device treated with care: found fit, locked, prepared, and left as it was found. */
package org.frillbench.cli.session;
