/** Runs on disk: a journal while one lasts, one file when it is over. */
package org.frillbench.results.store;
