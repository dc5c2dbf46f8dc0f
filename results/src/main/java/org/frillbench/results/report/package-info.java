/** A comparison as terminals, pull requests, CI servers and programs read it. */
package org.frillbench.results.report;
