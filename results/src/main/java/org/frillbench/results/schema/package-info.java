/** The published JSON Schemas: which there are, and a page of documentation made from each. */
package org.frillbench.results.schema;
