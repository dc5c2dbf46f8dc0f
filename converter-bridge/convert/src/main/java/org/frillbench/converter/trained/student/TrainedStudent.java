package org.frillbench.converter.trained.student;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.frillbench.converter.flatbuffer.MetadataEntry;
import org.frillbench.converter.flatbuffer.ModelImage;
import org.frillbench.converter.graph.Graph;
import org.frillbench.converter.network.Networks;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.StudentSpec;
import org.frillbench.converter.spec.TrainingFolder;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/**
 * A trained student: which one it is, and its weights in our graph of it.
 *
 * <p>Size, width, pooling, compression and the output's length follow from the variables, or from
 * the name of the training folder. The order of the head and the rescaling of the input leave no
 * trace in the variables: they are read from the model's layers, or have to be given.
 */
public final class TrainedStudent {

  private static final String YES = "yes";

  private final StudentSpec spec;
  private final Graph graph;
  private final PlacedWeights weights;

  private TrainedStudent(StudentSpec spec, Graph graph, PlacedWeights weights) {
    this.spec = spec;
    this.graph = graph;
    this.weights = weights;
  }

  /**
   * Recognizes the student in {@code file} and places its weights. They are read when the image is
   * written, so {@code file} has to stay open until then.
   *
   * @param source what messages call the file
   * @throws WeightsException if it is no student, not all is known of it, or its variables do not
   *     fit
   */
  public static TrainedStudent of(Path source, WeightFile file, StudentHints hints)
      throws WeightsException {
    Variables variables = Variables.of(source, file);
    Optional<TrainingFacts> facts = file.config().map(config -> new TrainingFacts(source, config));
    StudentSpec spec = spec(source, variables, facts, hints);
    Graph whole = Networks.of(spec);
    Graph graph = rescaling(source, facts, hints) ? whole : WithoutRescaling.of(whole);
    return new TrainedStudent(spec, graph, Placement.of(graph, spec.name(), variables, facts));
  }

  /** Returns which student it is. */
  public StudentSpec spec() {
    return spec;
  }

  /** Lays out the student as a flatbuffer with these metadata. */
  public ModelImage image(List<MetadataEntry> metadata) {
    return ModelImage.of(graph, weights, metadata);
  }

  private static StudentSpec spec(
      Path source, Variables variables, Optional<TrainingFacts> facts, StudentHints hints)
      throws WeightsException {
    Architecture architecture = new Architecture(variables);
    Optional<TrainingFolder> folder = hints.folder();
    Known known =
        new Known(source, "the head")
            .and(facts.map(TrainingFacts::head).map(Head::word), "its layers")
            .and(architecture.head().map(Head::word), "its variables")
            .and(folder.flatMap(TrainingFolder::statedHead).map(Head::word), "its folder's name");
    Optional<String> asked = hints.head().map(Head::word);
    // One --head is for all students of an experiment, whose unpooled ones have no choice.
    Known decided =
        folder.isPresent() ? known.otherwise(asked, "--head") : known.and(asked, "--head");
    String head =
        decided.orRefuse(
            "does not say whether it averages its last map before Conv_2 or after it: give"
                + " --head pool-then-conv (Keras 2.6 and later) or --head conv-then-pool"
                + " (TensorFlow 2.3 to 2.5).");
    if (folder.isPresent()) {
      return folder.get().spec().withHead(Head.of(head));
    }
    return architecture.spec(Head.of(head), variables.annotated());
  }

  private static boolean rescaling(Path source, Optional<TrainingFacts> facts, StudentHints hints)
      throws WeightsException {
    Optional<Boolean> stated =
        facts.isPresent() ? Optional.of(facts.get().rescaling()) : Optional.empty();
    return new Known(source, "a rescaled input:")
        .and(stated.map(TrainedStudent::word), "its layers")
        .and(hints.rescaling().map(TrainedStudent::word), "--rescaling")
        .orRefuse(
            "does not say whether its network begins with Rescaling(1/127.5, -1), as Keras's"
                + " MobileNetV3 does: give --rescaling yes or --rescaling no.")
        .equals(YES);
  }

  private static String word(boolean value) {
    return value ? YES : "no";
  }
}
