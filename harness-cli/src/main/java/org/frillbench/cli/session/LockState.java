package org.frillbench.cli.session;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.frillbench.cli.user.HostProcess;

/** Whose turn it is on a device, as one process sees it. */
sealed interface LockState {

  /** Nobody's. */
  record Free() implements LockState {}

  /** Somebody's who still measures, or may. */
  record Held(LockNote owner, boolean here) implements LockState {}

  /** Somebody's who has taken it this moment, or died while doing so. */
  record Unsigned() implements LockState {}

  /** Stale: the process that took it has ended. */
  record Stale() implements LockState {}

  /** A lock without a readable note may be this old; who makes one signs it at once. */
  Duration UNSIGNED_LIMIT = Duration.ofMinutes(1);

  /** The state that the lock's folder shows to a process of {@code me}'s machine. */
  static LockState of(LockFolder.Contents contents, HostProcess me) {
    if (!contents.there()) {
      return new Free();
    }
    Stream<LockNote> owners = contents.owners().stream().flatMap(Optional::stream);
    Optional<LockNote> holder = owners.filter(note -> !isGone(note, me)).findFirst();
    if (holder.isPresent()) {
      return new Held(holder.get(), isHere(holder.get(), me));
    }
    boolean signed =
        !contents.owners().isEmpty() && contents.owners().stream().allMatch(Optional::isPresent);
    boolean old = contents.age().filter(age -> age.compareTo(UNSIGNED_LIMIT) > 0).isPresent();
    return signed || old ? new Stale() : new Unsigned();
  }

  private static boolean isHere(LockNote note, HostProcess me) {
    return note.owner().host().equals(me.host());
  }

  /** Only of this machine's processes it can be known that they are gone. */
  private static boolean isGone(LockNote note, HostProcess me) {
    return isHere(note, me) && !note.owner().lives();
  }
}
