package org.frillbench.converter.trained.bundle;

/**
 * Where a block is stored.
 *
 * @param offset its first byte in the file
 * @param size its bytes, without the type and checksum that follow it
 */
record BlockHandle(long offset, long size) {}
