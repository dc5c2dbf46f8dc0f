/** The models whose paces are a target's limits. */
package org.frillbench.cli.roofline;
