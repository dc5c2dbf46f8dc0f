/** Documents of a heading, a table and notes, and the formats that render any of them. */
package org.frillbench.results.document;
