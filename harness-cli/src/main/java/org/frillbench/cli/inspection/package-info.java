/** How what a model file holds is shown: to people, and to programs. */
package org.frillbench.cli.inspection;
