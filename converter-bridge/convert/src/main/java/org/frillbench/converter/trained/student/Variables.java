package org.frillbench.converter.trained.student;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frillbench.converter.trained.Variable;
import org.frillbench.converter.trained.WeightFile;
import org.frillbench.converter.trained.WeightsException;

/** The variables of a trained student by name, and which of them nobody has taken yet. */
final class Variables {

  static final String OUTPUT = "distilled_output";

  /** The wrapper that marks a layer for quantization-aware training calls its variables. */
  private static final Pattern ANNOTATED =
      Pattern.compile("quantize_annotate(?:_\\d+)?/(?:" + OUTPUT + "/)?(.+)");

  /** The layer that maps an embedding to the teacher's; it is not part of the student. */
  private static final Pattern TRAINING_TARGET = Pattern.compile("embedding_to_target/.+");

  /** What compression leaves beside the factors that it replaces the kernel by. */
  private static final Set<String> OF_COMPRESSION =
      Set.of(OUTPUT + "/kernel", OUTPUT + "/alpha", OUTPUT + "/last_alpha_update_step");

  private static final int MOST_NAMED = 12;

  private final Path source;
  private final Naming naming;
  private final boolean annotated;
  private final Map<String, Variable> byName;
  private final Set<String> left;

  private Variables(Path source, Naming naming, boolean annotated, Map<String, Variable> byName) {
    this.source = source;
    this.naming = naming;
    this.annotated = annotated;
    this.byName = byName;
    this.left = new TreeSet<>(byName.keySet());
    left.removeIf(this::isIgnored);
  }

  /**
   * Returns the variables of {@code file}.
   *
   * @param source the file, for messages
   * @throws WeightsException if they are not those of a MobileNetV3
   */
  static Variables of(Path source, WeightFile file) throws WeightsException {
    Map<String, Variable> byName = new TreeMap<>();
    boolean annotated = false;
    for (Variable variable : file.variables()) {
      Matcher wrapped = ANNOTATED.matcher(variable.name());
      annotated |= wrapped.matches();
      Variable known =
          wrapped.matches() ? variable.named(OUTPUT + "/" + wrapped.group(1)) : variable;
      if (byName.put(known.name(), known) != null) {
        throw new WeightsException(source + " has two variables called " + known.name() + ".");
      }
    }
    return new Variables(source, naming(source, byName.keySet()), annotated, byName);
  }

  private static Naming naming(Path source, Set<String> names) throws WeightsException {
    for (Naming naming : Naming.values()) {
      if (names.contains(naming.kernel("Conv"))) {
        return naming;
      }
    }
    String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    throw new WeightsException(
        source
            + " is no MobileNetV3 student: it has no variable Conv/kernel or conv/kernel, but "
            + (names.isEmpty() ? "none at all" : some)
            + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "")
            + ".");
  }

  /** Returns the file that messages name. */
  Path source() {
    return source;
  }

  Naming naming() {
    return naming;
  }

  /** Returns whether the bottleneck was marked for quantization-aware training. */
  boolean annotated() {
    return annotated;
  }

  /** Returns whether the bottleneck is two factors. */
  boolean compressed() {
    return byName.containsKey(OUTPUT + "/b_matrix");
  }

  /** Returns the variable {@code name}, which stays among those that are left. */
  Optional<Variable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Returns the shape of the variable {@code name}; empty if there is none. */
  List<Integer> shape(String name) {
    return find(name).map(Variable::shape).orElse(List.of());
  }

  /** Returns the variable {@code name}, which is then used. */
  Optional<Variable> take(String name) {
    left.remove(name);
    return find(name);
  }

  /** Returns the variables that nobody took, without those that no student needs. */
  List<Variable> left() {
    return left.stream().map(byName::get).toList();
  }

  /** A whole number alone counts something: steps, saves. */
  private boolean isIgnored(String name) {
    Variable variable = byName.get(name);
    return TRAINING_TARGET.matcher(name).matches()
        || (variable.shape().isEmpty() && variable.type().startsWith("int"))
        || (compressed() && OF_COMPRESSION.contains(name));
  }
}
