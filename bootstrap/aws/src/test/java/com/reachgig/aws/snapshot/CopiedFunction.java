package com.reachgig.aws.snapshot;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.reachgig.aws.api.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;

/**
 * The function of the API as it is, in a process that a snapshot is taken of: whatever such a
 * process does up to then, it is in the same state as all others. Hooks run in the order of their
 * registration after a restore, and the other way round before a snapshot.
 */
public final class CopiedFunction implements RequestStreamHandler {
  /** The option for a copy that gets what was captured once more, when all is renewed. */
  static final String CAPTURED = "-Dcaptured=true";

  private final Resource around = new AroundFunction();
  private final RequestStreamHandler function;
  private final Resource captured = new CapturedAgain();

  public CopiedFunction() {
    Core.getGlobalContext().register(around);
    function = new Main();
    if (Boolean.getBoolean("captured")) {
      Core.getGlobalContext().register(captured);
    }
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    function.handleRequest(event, answer, context);
  }

  /** Comes last before the snapshot, and first after the restore. */
  private static final class AroundFunction implements Resource {
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
      CapturedChance.apply();
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
      MovingHost.move();
    }
  }

  private static final class CapturedAgain implements Resource {
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
      // Others do.
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
      CapturedChance.apply();
    }
  }
}
