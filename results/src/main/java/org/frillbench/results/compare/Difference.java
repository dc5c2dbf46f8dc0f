package org.frillbench.results.compare;

import com.google.gson.annotations.SerializedName;

/**
 * Something in which two sides differ although it must not.
 *
 * @param field its name, as in a run file
 * @param base the base side's value; may hold characters that need escaping
 * @param newer the new side's
 */
public record Difference(String field, String base, @SerializedName("new") String newer) {}
