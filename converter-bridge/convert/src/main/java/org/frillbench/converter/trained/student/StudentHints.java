package org.frillbench.converter.trained.student;

import java.util.Optional;
import org.frillbench.converter.spec.Head;
import org.frillbench.converter.spec.TrainingFolder;

/**
 * What is known of a trained student besides its file.
 *
 * @param folder the name of the folder that it was trained in
 * @param head the order of its head
 * @param rescaling whether it rescales its input by 1/127.5 and -1
 */
public record StudentHints(
    Optional<TrainingFolder> folder, Optional<Head> head, Optional<Boolean> rescaling) {}
