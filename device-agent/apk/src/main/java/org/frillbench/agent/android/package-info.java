/** What Android tells of a device beyond what its kernel does. */
package org.frillbench.agent.android;
