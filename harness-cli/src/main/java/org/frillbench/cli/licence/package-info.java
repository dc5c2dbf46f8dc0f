/** What others wrote of the product, and under which licences it is passed on. */
package org.frillbench.cli.licence;
