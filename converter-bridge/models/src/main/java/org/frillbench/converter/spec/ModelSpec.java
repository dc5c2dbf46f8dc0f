package org.frillbench.converter.spec;

/** What a model written by this tool is: everything that decides its graph, and nothing else. */
public sealed interface ModelSpec permits StudentSpec, TeacherSpec, MatrixProductSpec {

  /** Returns the id under which records and tables know the model; equal specs share it. */
  String name();
}
