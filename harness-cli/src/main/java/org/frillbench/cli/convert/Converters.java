package org.frillbench.cli.convert;

import java.util.EnumMap;
import java.util.Map;
import org.frillbench.cli.tensorflow.TensorFlowSupply;

/** The converters of a command, each made when it is first needed. */
final class Converters {

  private final ConversionSettings settings;
  private final TensorFlowSupply tensorFlow;
  private final Map<ConverterChoice, Converter> made = new EnumMap<>(ConverterChoice.class);

  Converters(ConversionSettings settings, TensorFlowSupply tensorFlow) {
    this.settings = settings;
    this.tensorFlow = tensorFlow;
  }

  /** The one for {@code source}: the user's choice, or else its kind's. */
  synchronized Converter of(Source source) {
    ConverterChoice choice =
        settings.converter() == null
            ? ConverterChoice.usualFor(source.kind())
            : settings.converter();
    return made.computeIfAbsent(choice, this::make);
  }

  private Converter make(ConverterChoice choice) {
    return switch (choice) {
      case TENSORFLOW -> new TensorFlowConverter(settings, tensorFlow);
      case OWN -> new OwnConverter(settings);
    };
  }
}
