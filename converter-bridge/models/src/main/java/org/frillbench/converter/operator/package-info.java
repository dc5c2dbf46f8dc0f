/**
 * The operators our networks are made of: one record each, with its shape rule, its cost and its
 * place in the schema.
 */
package org.frillbench.converter.operator;
