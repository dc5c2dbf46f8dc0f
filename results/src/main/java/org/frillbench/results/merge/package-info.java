/** Joins the shards of one plan to the run of the whole plan. */
package org.frillbench.results.merge;
