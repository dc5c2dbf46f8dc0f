/**
 * What harness and agent say to each other: a request, a report, and the versions they agree on.
 */
package org.frillbench.agent.wire;
