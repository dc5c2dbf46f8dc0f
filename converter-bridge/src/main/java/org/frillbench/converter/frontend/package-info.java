/** Makes a recording into what a speech model hears: log-mel patches of 16 kHz audio. */
package org.frillbench.converter.frontend;
