/** The agent on a desktop JVM: TensorFlow Lite through JavaCPP, always in a child process. */
package org.frillbench.agent.host;
