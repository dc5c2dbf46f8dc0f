package org.frillbench.cli.command.help;

import static org.frillbench.cli.command.options.OptionCheck.require;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.frillbench.cli.command.Terminal;
import org.frillbench.cli.command.Version;
import org.frillbench.cli.command.options.FolderOption;
import org.frillbench.cli.command.options.OptionHeading;
import org.frillbench.cli.command.options.OptionHeading.Under;
import org.frillbench.cli.command.options.OverwriteOption;
import org.frillbench.cli.command.options.SchemaFormatOption;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;
import org.frillbench.cli.failure.NearMisses;
import org.frillbench.cli.user.Outputs;
import org.frillbench.results.document.NumberText;
import org.frillbench.results.schema.PublishedSchema;
import org.frillbench.results.schema.PublishedSchemas;
import org.frillbench.results.schema.SchemaIndex;
import org.frillbench.results.schema.SchemaPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema, or what it says. */
@Command(
    name = "schema",
    description = {
      "Describes the JSON that commands print and files hold: each field with its type, unit and"
          + " range, or the JSON Schema itself (draft 2020-12) for a validator.",
      "Without a name it lists the schemas."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    usageHelpAutoWidth = true,
    footer = {
      "The fields of what 'table --json' prints:",
      "  frill-bench schema run-table",
      "The JSON Schema of run files, and all that it refers to, for a validator:",
      "  frill-bench schema run --json --out schemas"
    })
public final class SchemaCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      completionCandidates = Names.class,
      description =
          "A schema: run-table, or the field \"schema\" of a document such as"
              + " frill-bench/run-table/1.")
  private String name;

  @Mixin private SchemaFormatOption format;

  @Option(names = "--out", paramLabel = "DIR", description = FolderOption.DESCRIPTION)
  @Under(OptionHeading.OUTPUT)
  private Path folder;

  @Mixin private OverwriteOption overwrite;

  @Spec private CommandSpec spec;

  /** The schemas' names, for completion. */
  static final class Names implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  @Override
  public Integer call() {
    PublishedSchema asked = name == null ? null : find(name);
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      write(asked);
    } else if (format.json()) {
      require(
          spec, asked != null, "--json prints one schema: name it, or write all with --out DIR");
      out.print(asked.text());
    } else {
      String page = asked == null ? index() : page(asked);
      if (format.markdown()) {
        out.print(page);
      } else {
        MarkdownPage.lines(page, Terminal.width()).forEach(out::println);
      }
    }
    out.flush();
    return ExitCode.DONE.code();
  }

  private void write(PublishedSchema asked) {
    require(
        spec,
        format.json() || format.markdown(),
        "--out writes JSON Schemas or Markdown: add --json or --format markdown");
    Map<Path, String> files = new TreeMap<>();
    List<PublishedSchema> schemas =
        asked == null ? PublishedSchemas.all() : PublishedSchemas.with(asked);
    for (PublishedSchema each : schemas) {
      if (format.json()) {
        files.put(folder.resolve(each.file()), each.text());
      } else {
        files.put(folder.resolve(SchemaPage.file(each)), page(each));
      }
    }
    if (asked == null && format.markdown()) {
      files.put(folder.resolve(SchemaIndex.FILE), index());
    }
    files.keySet().forEach(file -> Outputs.requireFree(file, overwrite.given()));
    Outputs.write(files);
    String written = NumberText.counted(files.size(), "file");
    spec.commandLine().getErr().println(written + " in " + folder + ".");
  }

  private static String index() {
    return SchemaIndex.of(PublishedSchemas.all(), SchemaSources.all());
  }

  private static String page(PublishedSchema schema) {
    return SchemaPage.of(
        schema, SchemaSources.all().getOrDefault(schema.name(), "JSON of frill-bench"));
  }

  private static PublishedSchema find(String word) {
    return PublishedSchemas.of(word)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.REFUSED_INPUT,
                    "there is no schema "
                        + word
                        + NearMisses.hint(word, names(), "'frill-bench schema' lists them.")));
  }

  private static List<String> names() {
    return PublishedSchemas.all().stream().map(PublishedSchema::name).distinct().toList();
  }
}
