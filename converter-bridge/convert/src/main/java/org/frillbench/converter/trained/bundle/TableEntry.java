package org.frillbench.converter.trained.bundle;

import java.nio.ByteBuffer;

/** A key of a {@link SortedTable} and its value. */
record TableEntry(String key, ByteBuffer value) {}
