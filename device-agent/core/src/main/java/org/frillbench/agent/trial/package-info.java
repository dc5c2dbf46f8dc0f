/** One trial from request to report: load, allocate, fill, warm up, time, digest. */
package org.frillbench.agent.trial;
