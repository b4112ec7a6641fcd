package com.reachgig.adapter.lambda.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.RuntimeClientProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one snapshot, by the hooks of AWS's runtime client. */
class SnapshotsTest {
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";
  private static final int PATIENCE_SECONDS = 30;

  @TempDir private Path folder;
  private ServerSocket table;

  @BeforeEach
  void listen() throws IOException {
    table = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    table.setSoTimeout(PATIENCE_SECONDS * 1_000);
  }

  @AfterEach
  void close() throws IOException {
    table.close();
  }

  private record Copy(LocalRuntimeApi api, RuntimeClientProcess process, Socket renewed)
      implements AutoCloseable {
    /** What its handler tells. */
    String[] ask() throws Exception {
      var outcome = api.invoke("{}".getBytes(UTF_8)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return outcome.text().split(" ", 6);
    }

    @Override
    public void close() throws IOException {
      renewed.close();
      process.close();
      api.close();
    }
  }

  /** Taken through the snapshot, in which its connection has no part, and restored. */
  private Copy restored() throws Exception {
    var port = Integer.toString(table.getLocalPort());
    var environment = Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "TABLE_PORT", port);
    var api = LocalRuntimeApi.start();
    var process =
        RuntimeClientProcess.start(
            folder, api, SnapshotHandler.class.getName(), environment, List.of(HOOKS));
    try (var started = table.accept()) {
      api.snapshot().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      started.setSoTimeout(PATIENCE_SECONDS * 1_000);
      assertThat(started.getInputStream().read()).as("its end").isEqualTo(-1);
    }
    api.restore();
    return new Copy(api, process, table.accept());
  }

  @Test
  void copies_of_a_snapshot_share_neither_ids_nor_seeds_nor_connections() throws Exception {
    try (var one = restored();
        var other = restored()) {
      var first = one.ask();
      var second = other.ask();
      assertThat(first[0]).as("both drew the same before").isEqualTo(second[0]);
      assertThat(first[1]).as("both made the same id before").isEqualTo(second[1]);
      assertThat(first[2]).as("next number").isNotEqualTo(second[2]);
      assertThat(first[3]).as("id").isNotEqualTo(second[3]).isNotEqualTo(first[1]);
      assertThat(first[4]).isEqualTo(Integer.toString(one.renewed().getPort()));
      assertThat(second[4]).isEqualTo(Integer.toString(other.renewed().getPort()));
      assertThat(first[5]).isEqualTo("primed in priming and on");
    }
  }
}
