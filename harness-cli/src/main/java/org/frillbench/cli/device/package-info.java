/** A device at the other end of adb: one narrow port, and ddmlib behind it. */
package org.frillbench.cli.device;
