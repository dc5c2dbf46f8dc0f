package groovy.lang;

/**
 * Takes the place of Groovy's closures, which picocli searches for whenever it starts: where there
 * is no such class, the JVM opens every library for that, which takes longer than the rest of
 * picocli's start. Nothing is an instance of it, so picocli treats no class as a closure.
 */
abstract class Closure {

  private Closure() {}
}
