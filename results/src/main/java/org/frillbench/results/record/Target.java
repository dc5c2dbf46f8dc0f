package org.frillbench.results.record;

import java.util.List;

/**
 * Where inference ran. For a virtual device, {@code soc}, {@code cores} and memory are those of its
 * host, which runs inference.
 *
 * @param kind the kind of target
 * @param maker the manufacturer; absent if unknown, as on most hosts
 * @param model the product name; absent if unknown
 * @param codename the manufacturer's code name of the hardware: {@code sailfish}; absent on a host
 * @param soc the processor; absent if it cannot be read
 * @param abi the ABI of the agent: {@code arm64-v8a}, {@code x86_64}
 * @param os the system and its version: {@code Android 10}
 * @param fingerprint the system build's fingerprint; absent on a host
 * @param cores the processor's cores, in the kernel's order
 * @param pageSizeBytes size of a memory page, bytes; absent if it cannot be read
 * @param memoryBytes total memory, bytes; absent if it cannot be read
 * @param serialHash a salted hash of the serial number, which itself is not recorded; absent on a
 *     host
 * @param profile the name of a virtual device's profile; absent elsewhere
 * @param simulated the simulated probe values of a virtual device; absent elsewhere
 */
public record Target(
    Kind kind,
    @MayBeAbsent String maker,
    @MayBeAbsent String model,
    @MayBeAbsent String codename,
    @MayBeAbsent String soc,
    String abi,
    String os,
    @MayBeAbsent String fingerprint,
    List<Core> cores,
    @MayBeAbsent Integer pageSizeBytes,
    @MayBeAbsent Long memoryBytes,
    @MayBeAbsent String serialHash,
    @MayBeAbsent String profile,
    @MayBeAbsent Simulated simulated) {

  /** The kind of target. */
  public enum Kind {
    /** An Android device, through ADB. */
    ANDROID,
    /** A virtual device, through ADB; inference runs on this host. */
    VIRTUAL,
    /** This host, without ADB. */
    HOST,
    /** This host, under JMH. */
    HOST_JMH;

    /** Whether samples are in the order measured; JMH does not keep the order. */
    public boolean keepsOrder() {
      return this != HOST_JMH;
    }

    /** Whether inference runs on the processor of this host. */
    public boolean onThisHost() {
      return this != ANDROID;
    }
  }

  public Target {
    Check.present(kind, "kind");
    Check.present(abi, "abi");
    Check.present(os, "os");
    Check.present(cores, "cores");
    Check.that(
        kind == Kind.VIRTUAL || (profile == null && simulated == null),
        "profile and simulated belong to virtual devices only");
    Check.that(kind != Kind.VIRTUAL || profile != null, "profile is missing");
    cores = List.copyOf(cores);
  }

  /** The same kind of target, of which it is not said which one it is. */
  public Target withoutSerial() {
    return new Target(
        kind,
        maker,
        model,
        codename,
        soc,
        abi,
        os,
        fingerprint,
        cores,
        pageSizeBytes,
        memoryBytes,
        null,
        profile,
        simulated);
  }
}
