/** Digests, files that are replaced in one step, and limits of text, for the phone and the host. */
package org.frillbench.agent.io;
