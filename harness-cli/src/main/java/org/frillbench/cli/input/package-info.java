/** What the candidates hear: a recording's patch or a file of numbers, instead of noise. */
package org.frillbench.cli.input;
