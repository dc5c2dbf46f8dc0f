/** Tells what a TFLite file holds without running it, and refuses a file that is not whole. */
package org.frillbench.converter.inspect;
