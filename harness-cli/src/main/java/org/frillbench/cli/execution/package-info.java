/** Where inference runs: an Android device, or this host. */
package org.frillbench.cli.execution;
