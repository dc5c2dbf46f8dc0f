/** Which part of a plan this machine measures. */
package org.frillbench.cli.shard;
