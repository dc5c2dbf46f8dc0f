/** Which flatbuffers are measured: files of the user's, or the two models made on the fly. */
package org.frillbench.cli.candidate;
