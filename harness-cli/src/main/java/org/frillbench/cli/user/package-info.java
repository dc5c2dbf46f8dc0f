/** What belongs to this machine and its user: folders, a salt, and the process that runs. */
package org.frillbench.cli.user;
