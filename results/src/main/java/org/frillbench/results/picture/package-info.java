/** How do figures become a picture? */
package org.frillbench.results.picture;
