package org.frillbench.results.record;

import java.util.List;

/**
 * Where inference ran. Of a virtual device, soc, cores and memory are its host's, because those are
 * what did the work.
 *
 * @param kind what it is
 * @param maker who made it; absent where unknown, as on most hosts
 * @param model the name it is sold under; absent where unknown
 * @param codename the maker's name for the hardware: {@code sailfish}; absent on a host
 * @param soc the processor; absent where it can't be read
 * @param abi the machine code that runs: {@code arm64-v8a}, {@code x86_64}
 * @param os the system and its version: {@code Android 10}
 * @param fingerprint the system build's fingerprint; absent on a host
 * @param cores the processor's cores, in the kernel's order
 * @param pageSizeBytes size of a memory page, bytes; absent where it can't be read
 * @param memoryBytes all of its memory, bytes; absent where it can't be read
 * @param serialHash a salted hash of the serial number, which itself is never kept; absent on a
 *     host
 * @param profile the name of a virtual device's profile; absent elsewhere
 * @param simulated a virtual device's made-up probe values; absent elsewhere
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

  /** What a target is. */
  public enum Kind {
    /** An Android device, through ADB. */
    ANDROID,
    /** A stand-in for an Android device, through ADB; inference runs on this host. */
    VIRTUAL,
    /** This host, without ADB. */
    HOST,
    /** This host, under JMH. */
    HOST_JMH;

    /** Whether samples stand in the order they were taken; JMH keeps no order. */
    public boolean keepsOrder() {
      return this != HOST_JMH;
    }

    /** Whether inference runs on this host's processor, whatever the target is called. */
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
}
