package org.frillbench.agent;

import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;

/**
 * Robolectric, which loads what a test touches once for each Android; but native code is loaded
 * once a process, so the runtime and what it is called by stay outside.
 */
public final class AndroidRunner extends RobolectricTestRunner {

  private static final String[] OUTSIDE = {
    "org.bytedeco.",
    "org.tensorflow.lite.",
    "org.frillbench.agent.host.",
    "org.frillbench.agent.linux.",
    "org.frillbench.agent.port.",
    "org.frillbench.agent.timing.",
    "org.frillbench.agent.trial.",
    "org.frillbench.agent.wire."
  };

  public AndroidRunner(Class<?> test) throws InitializationError {
    super(test);
  }

  @Override
  protected InstrumentationConfiguration createClassLoaderConfig(FrameworkMethod method) {
    InstrumentationConfiguration.Builder config =
        new InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method));
    for (String name : OUTSIDE) {
      config.doNotAcquirePackage(name);
    }
    return config.build();
  }
}
