/**
 * What a Linux kernel reports of cores, temperatures, battery and the own process, in plain files.
 */
package org.frillbench.agent.linux;
