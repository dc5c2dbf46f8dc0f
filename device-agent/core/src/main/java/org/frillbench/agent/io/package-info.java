/** Digests and files that are replaced in one step, on every machine from Android 5.0 on. */
package org.frillbench.agent.io;
