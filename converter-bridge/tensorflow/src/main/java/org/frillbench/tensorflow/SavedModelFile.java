package org.frillbench.tensorflow;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;

/**
 * The graph of a SavedModel and its signatures.
 *
 * @param folder the SavedModel's folder
 * @param content what its saved_model.pb holds
 */
record SavedModelFile(Path folder, SavedModel content) {

  /** The file of the graph in a SavedModel's folder. */
  static final String NAME = "saved_model.pb";

  /** The tag of graphs that serve, the only ones that are converted. */
  static final String TAG = "serve";

  private static final String DEFAULT = "serving_default";

  /** What training code uses to restore a model; nobody calls it. */
  private static final String INIT = "__saved_model_init_op";

  /** A graph of some hundred MB has its weights in it; more does not fit into the memory below. */
  private static final long MOST_BYTES = 192L << 20;

  /**
   * Reads the graph in {@code folder}.
   *
   * @throws RefusedException if it is missing, too large or no graph
   */
  static SavedModelFile read(Path folder) throws RefusedException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("there is no file " + NAME + " in " + folder);
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > MOST_BYTES) {
        throw new RefusedException(
            file + " is larger than " + (MOST_BYTES >> 20) + " MiB: keep its weights in variables");
      }
      return new SavedModelFile(folder, SavedModel.parseFrom(in));
    } catch (InvalidProtocolBufferException e) {
      throw new RefusedException(file + " is damaged or no SavedModel: export it again", e);
    } catch (IOException e) {
      throw new RefusedException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Where the graph with the tag {@value #TAG} is in the file. */
  int graphIndex() throws RefusedException {
    for (int i = 0; i < content.getMetaGraphsCount(); i++) {
      if (content.getMetaGraphs(i).getMetaInfoDef().getTagsList().contains(TAG)) {
        return i;
      }
    }
    throw new RefusedException(
        folder.resolve(NAME) + " has no graph with the tag '" + TAG + "': export it for serving");
  }

  /**
   * A signature.
   *
   * @param name null for the default one, or the only one
   * @throws RefusedException if there is none of that name
   */
  SavedModelSignature signature(String name) throws RefusedException {
    MetaGraphDef graph = content.getMetaGraphs(graphIndex());
    Map<String, SignatureDef> all = new TreeMap<>(graph.getSignatureDefMap());
    all.remove(INIT);
    if (all.isEmpty()) {
      throw new RefusedException(
          folder + " has no signature: export it with one, for example by model.export");
    }
    String wanted = name != null ? name : only(all);
    if (!all.containsKey(wanted)) {
      throw new RefusedException(
          folder
              + " has no signature "
              + wanted
              + ": choose one of "
              + String.join(", ", all.keySet())
              + " by --signature");
    }
    return new SavedModelSignature(wanted, all.get(wanted));
  }

  private static String only(Map<String, SignatureDef> all) {
    return all.size() == 1 ? all.keySet().iterator().next() : DEFAULT;
  }
}
