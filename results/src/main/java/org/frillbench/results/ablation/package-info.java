/** What does each hyperparameter of a grid contribute to latency, size and quality? */
package org.frillbench.results.ablation;
