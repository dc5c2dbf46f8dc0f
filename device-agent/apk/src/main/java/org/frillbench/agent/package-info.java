/** The two ways to launch the agent on Android: as an app in the foreground, and from the shell. */
package org.frillbench.agent;
