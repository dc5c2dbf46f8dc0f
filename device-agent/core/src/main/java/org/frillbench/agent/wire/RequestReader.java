package org.frillbench.agent.wire;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.frillbench.agent.timing.SustainRule;
import org.frillbench.agent.timing.TimingRule;
import org.frillbench.agent.timing.WarmupRule;

/**
 * Reads a request name by name: Gson's reflection would take a process that has just started longer
 * than many an inference takes. What it does not know is left out.
 */
final class RequestReader {

  private RequestReader() {}

  static TrialRequest read(JsonReader in) throws IOException {
    MessageObject request = MessageObject.read(in);
    return new TrialRequest(
        request.integer("protocol"),
        request.text("id"),
        file(request.object("model")),
        inputs(request.objects("inputs")),
        settings(request.object("settings")),
        warmup(request.object("warmup")),
        timing(request.object("timing")),
        sustain(request.object("sustain")),
        request.number("seed"),
        outputs(request.object("outputs")));
  }

  private static TrialRequest.StoredFile file(MessageObject file) {
    return file == null
        ? null
        : new TrialRequest.StoredFile(file.text("path"), file.text("sha256"), file.number("bytes"));
  }

  private static List<InputRequest> inputs(List<MessageObject> objects) {
    if (objects == null) {
      return null;
    }
    List<InputRequest> inputs = new ArrayList<>();
    for (MessageObject object : objects) {
      inputs.add(object == null ? null : input(object));
    }
    return inputs;
  }

  private static InputRequest input(MessageObject input) {
    MessageObject range = input.object("range");
    return new InputRequest(
        input.integer("index"),
        input.integers("shape"),
        file(input.object("file")),
        range == null ? null : new InputRequest.Range(range.number("least"), range.number("most")));
  }

  private static EngineSettings settings(MessageObject settings) {
    return settings == null
        ? null
        : new EngineSettings(
            SettingAdapter.known(Engine.values(), settings.text("engine")),
            SettingAdapter.known(Kernels.values(), settings.text("kernels")),
            settings.integer("threads"));
  }

  private static WarmupRule warmup(MessageObject rule) {
    return rule == null
        ? null
        : new WarmupRule(
            rule.number("minNs"),
            rule.number("windowNs"),
            rule.integer("minWindow"),
            rule.integer("maxWindow"),
            rule.real("tolerance"),
            rule.number("maxNs"),
            rule.integer("maxIterations"),
            rule.integerOrNull("fixedIterations"));
  }

  private static TimingRule timing(MessageObject rule) {
    return rule == null
        ? null
        : new TimingRule(rule.integer("minIterations"), rule.number("minNs"), rule.number("maxNs"));
  }

  private static SustainRule sustain(MessageObject rule) {
    return rule == null
        ? null
        : new SustainRule(rule.number("forNs"), rule.number("everyNs"), rule.number("windowNs"));
  }

  private static OutputsRequest outputs(MessageObject outputs) {
    if (outputs == null) {
      return null;
    }
    List<List<MessageObject>> lists = outputs.lists("further");
    if (lists == null) {
      return new OutputsRequest(null);
    }
    List<List<InputRequest>> further = new ArrayList<>();
    for (List<MessageObject> inputs : lists) {
      further.add(inputs(inputs));
    }
    return new OutputsRequest(further);
  }
}
