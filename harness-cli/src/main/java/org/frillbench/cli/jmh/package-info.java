/** What this host takes by JMH: the agent's engine in JMH's forks, and our own hot parts. */
package org.frillbench.cli.jmh;
