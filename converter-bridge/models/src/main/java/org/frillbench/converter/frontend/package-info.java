/** Converts a recording to a speech model's input: log-mel patches of 16 kHz audio. */
package org.frillbench.converter.frontend;
