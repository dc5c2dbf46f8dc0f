/**
 * What belongs to this machine and its user: folders, files that are written, a salt, the process.
 */
package org.frillbench.cli.user;
