package org.frillbench.cli.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.frillbench.cli.device.AdbLink;
import org.frillbench.cli.device.AdbState;
import org.frillbench.cli.device.AttachedDevice;
import org.frillbench.cli.device.DeviceChoice;
import org.frillbench.cli.device.DeviceIdentity;
import org.frillbench.cli.device.DeviceProvider;
import org.frillbench.cli.device.LinkLostException;
import org.frillbench.cli.failure.CommandFailure;
import org.frillbench.cli.failure.ExitCode;

/**
 * The devices that are measured together.
 *
 * @param members each phone once
 * @param skipped attached devices that take no commands, a sentence each
 * @param twins devices that are among the members by another transport, a sentence each
 */
public record Fleet(List<Member> members, List<String> skipped, List<String> twins) {

  /** So many devices are listed at most. */
  private static final int MOST_LISTED = 10;

  /**
   * The devices of these serials.
   *
   * @param cancelled once true, none is asked any more
   * @throws CommandFailure if one is not attached or takes no commands
   */
  public static Fleet named(
      DeviceProvider provider, List<String> serials, BooleanSupplier cancelled) {
    List<AttachedDevice> attached = provider.devices();
    return of(provider, attached, DeviceChoice.named(attached, serials), List.of(), cancelled);
  }

  /**
   * All attached devices.
   *
   * @param cancelled once true, none is asked any more
   * @throws CommandFailure if none takes commands
   */
  public static Fleet all(DeviceProvider provider, BooleanSupplier cancelled) {
    List<AttachedDevice> attached = provider.devices();
    List<AttachedDevice> online = attached.stream().filter(AttachedDevice::online).toList();
    List<String> skipped =
        attached.stream()
            .filter(device -> !device.online())
            .map(
                device ->
                    "device "
                        + device.serial()
                        + " is skipped, because it "
                        + AdbState.sentence(device.state()))
            .toList();
    if (online.isEmpty()) {
      throw new CommandFailure(
          ExitCode.NO_TARGET,
          attached.isEmpty()
              ? "no device is attached: connect some with USB debugging switched on."
              : "none of the attached devices takes commands. "
                  + String.join(" ", bounded(skipped, "are skipped, too")));
    }
    return of(provider, attached, online, skipped, cancelled);
  }

  private static Fleet of(
      DeviceProvider provider,
      List<AttachedDevice> attached,
      List<AttachedDevice> devices,
      List<String> skipped,
      BooleanSupplier cancelled) {
    List<AttachedDevice> cablesFirst =
        devices.stream().sorted(Comparator.comparing(device -> !device.onCable())).toList();
    List<Member> members = new ArrayList<>();
    List<DeviceIdentity> identities = new ArrayList<>();
    List<String> twins = new ArrayList<>();
    for (InParallel.Outcome<AttachedDevice, DeviceIdentity> asked :
        InParallel.of(cablesFirst, device -> identity(provider, device, cancelled))) {
      DeviceIdentity identity = asked.result().orElse(DeviceIdentity.UNKNOWN);
      Member member =
          new Member(asked.of(), DeviceChoice.isAlone(asked.of(), attached), identity.virtual());
      int known = place(members, identities, member, identity);
      if (known < 0) {
        members.add(member);
        identities.add(identity);
      } else {
        twins.add(
            member.name()
                + " is the same device as "
                + members.get(known).name()
                + ", attached twice: it is measured once, by the latter.");
      }
    }
    members.sort(Comparator.comparing(member -> devices.indexOf(member.device())));
    return new Fleet(List.copyOf(members), skipped, List.copyOf(twins));
  }

  private static DeviceIdentity identity(
      DeviceProvider provider, AttachedDevice device, BooleanSupplier cancelled) {
    try {
      return DeviceIdentity.ask(new AdbLink(provider, device, cancelled));
    } catch (LinkLostException e) {
      // Its session finds out and says so.
      return DeviceIdentity.UNKNOWN;
    }
  }

  /** No device has two cables: those of two are two, whatever serial number they share. */
  private static int place(
      List<Member> members,
      List<DeviceIdentity> identities,
      Member member,
      DeviceIdentity identity) {
    for (int i = 0; i < identities.size(); i++) {
      boolean twoCables = members.get(i).device().onCable() && member.device().onCable();
      if (!twoCables && identities.get(i).isSame(identity)) {
        return i;
      }
    }
    return -1;
  }

  /** What its user has to know before it is measured, a sentence each. */
  public List<String> notices() {
    List<String> notices = new ArrayList<>(bounded(skipped, "are skipped, too"));
    notices.addAll(bounded(twins, "are attached twice, too"));
    notices.add(size());
    if (members.stream().filter(Member::virtual).count() > 1) {
      notices.add("virtual devices share this host's cores: their trials take turns.");
    }
    return notices;
  }

  private String size() {
    String names =
        members.stream().limit(MOST_LISTED).map(Member::name).collect(Collectors.joining(", "));
    int more = members.size() - MOST_LISTED;
    return (members.size() == 1 ? "one device is" : members.size() + " devices are")
        + " measured"
        + (members.size() > InParallel.MOST_TOGETHER
            ? ", " + InParallel.MOST_TOGETHER + " at a time"
            : "")
        + ": "
        + names
        + (more > 0 ? " and " + more + " more" : "")
        + ".";
  }

  private static List<String> bounded(List<String> sentences, String what) {
    if (sentences.size() <= MOST_LISTED) {
      return sentences;
    }
    List<String> some = new ArrayList<>(sentences.subList(0, MOST_LISTED));
    some.add(sentences.size() - MOST_LISTED + " more devices " + what + ".");
    return some;
  }
}
