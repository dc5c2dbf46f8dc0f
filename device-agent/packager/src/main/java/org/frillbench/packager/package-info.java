/**
 * Class files, native libraries and a manifest become a signed APK, by Google's own build parts.
 */
package org.frillbench.packager;
