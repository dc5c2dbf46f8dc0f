/** TensorFlow's tensor bundles and checkpoints: a sorted table of entries, shards, object names. */
package org.frillbench.converter.trained.bundle;
