package org.frillbench.cli.fault;

/** What happens while a run is held. */
enum Fault {
  KILLED_HARNESS("kill -9, harness") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.process().destroyForcibly().waitFor();
    }
  },
  KILLED_AGENT("kill -9, agent") {
    @Override
    void strike(FaultyRun run) {
      run.bench().agents().kill();
    }
  },
  KILLED_SERVER("kill -9, adb server") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.bench().route().killServer();
    }

    @Override
    void undo(FaultyRun run) throws Exception {
      run.bench().route().plugIn();
    }
  },
  CABLE_OUT("cable out") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.bench().route().unplug();
    }

    @Override
    void undo(FaultyRun run) throws Exception {
      run.bench().route().plugIn();
    }
  },
  REBOOT("reboot") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.bench().reboot();
    }

    @Override
    void undo(FaultyRun run) throws Exception {
      run.bench().route().plugIn();
    }
  },
  FULL_HERE("disk full here") {
    @Override
    void strike(FaultyRun run) {
      run.bench().harness().fillDisk();
    }
  },
  FULL_THERE("disk full there") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.bench().fillDevice();
    }

    @Override
    void undo(FaultyRun run) throws Exception {
      run.bench().emptyDevice();
    }
  },
  CLOCK_JUMP("clock jumps a day") {
    @Override
    void strike(FaultyRun run) {
      run.bench().harness().moveClock(run.cell().stage().name().length() % 2 == 0 ? DAY : -DAY);
    }
  },
  CTRL_C_TWICE("Ctrl-C twice") {
    @Override
    void strike(FaultyRun run) throws Exception {
      run.interrupt();
      run.interrupt();
    }
  };

  private static final int DAY = 86_400;

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  /** What it is called in the table. */
  String words() {
    return words;
  }

  /** Makes it happen; the run is still held when this returns. */
  abstract void strike(FaultyRun run) throws Exception;

  /** Ends what does not end by itself, so that the run can be completed. */
  void undo(FaultyRun run) throws Exception {}
}
