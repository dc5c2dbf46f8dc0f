package org.frillbench.packager;

import com.android.tools.r8.ByteDataView;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.DexIndexedConsumer;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.PathOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** R8: compiles class files to one dex file without unused code. */
final class DexCompiler {

  private DexCompiler() {}

  static byte[] compile(ClassPath program, Path android, int minApi, Path rules)
      throws PackagingException {
    Complaints complaints = new Complaints();
    OneDex dex = new OneDex();
    try {
      R8Command.Builder command =
          R8Command.builder(complaints)
              .setMode(CompilationMode.RELEASE)
              .setMinApiLevel(minApi)
              .addLibraryFiles(android)
              // Robolectric's Android leaves out what it takes from the desktop's Java.
              .addLibraryResourceProvider(JdkClassFileProvider.fromSystemJdk())
              .addProguardConfigurationFiles(rules)
              .setProgramConsumer(dex);
      for (Map.Entry<String, byte[]> each : program.classes().entrySet()) {
        command.addClassProgramData(each.getValue(), new PathOrigin(Path.of(each.getKey())));
      }
      R8.run(command.build());
    } catch (CompilationFailedException | IOException e) {
      throw new PackagingException("R8 failed: " + complaints.last(e), e);
    }
    return dex.bytes();
  }

  /** The last error, in R8's own words, and its place. */
  private static final class Complaints implements DiagnosticsHandler {
    private final AtomicReference<String> last = new AtomicReference<>();

    @Override
    public void error(Diagnostic diagnostic) {
      last.set(diagnostic.getDiagnosticMessage() + " (" + diagnostic.getOrigin() + ")");
    }

    String last(Exception otherwise) {
      String said = last.get();
      return said == null ? otherwise.toString() : said;
    }
  }

  /** Receives the compiler's output and refuses a second file: the agent is small. */
  private static final class OneDex extends DexIndexedConsumer.ForwardingConsumer {
    private final List<byte[]> files = new CopyOnWriteArrayList<>();

    OneDex() {
      super(null);
    }

    @Override
    public void accept(
        int fileIndex, ByteDataView data, Set<String> descriptors, DiagnosticsHandler handler) {
      files.add(data.copyByteData());
    }

    byte[] bytes() throws PackagingException {
      if (files.size() != 1) {
        throw new PackagingException("R8 made " + files.size() + " dex files, not one");
      }
      return files.get(0);
    }
  }
}
