/** The readings of a device that Android reports and its kernel does not. */
package org.frillbench.agent.android;
