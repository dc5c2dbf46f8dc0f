/** Where a candidate's time goes on this host: operator by operator, in a pass of its own. */
package org.frillbench.cli.profile;
