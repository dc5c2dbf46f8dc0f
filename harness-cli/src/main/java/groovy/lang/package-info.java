/** What picocli searches for in libraries that are not used here. */
package groovy.lang;
