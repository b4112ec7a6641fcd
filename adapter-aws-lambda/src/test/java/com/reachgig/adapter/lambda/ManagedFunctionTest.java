package com.reachgig.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.Outcome;
import com.reachgig.adapter.lambda.local.RuntimeClientProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under AWS's runtime client, in a process of its own. */
class ManagedFunctionTest {
  private static final String EVENT =
      """
      {"version":"2.0","rawPath":"PATH","headers":{},
       "requestContext":{"http":{"method":"GET","sourceIp":"203.0.113.1"}}}""";

  @TempDir private Path folder;

  private static String invoke(LocalRuntimeApi api, String path, String... headers)
      throws Exception {
    var event = EVENT.replace("PATH", path).getBytes(UTF_8);
    return api.invoke(event, Duration.ofMinutes(1), headers).get(30, TimeUnit.SECONDS).text();
  }

  @Test
  void the_function_runs_under_the_real_client_as_in_its_own_loop() throws Exception {
    try (var api = LocalRuntimeApi.start();
        var _ =
            RuntimeClientProcess.start(
                folder, api, ManagedHandler.class.getName(), Map.of(), List.of())) {
      var trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
      var first =
          invoke(
              api,
              "/a",
              "Lambda-Runtime-Trace-Id",
              trace,
              "Lambda-Runtime-Client-Context",
              "{\"custom\":{\"k\":\"v\"}}");
      assertThat(first)
          .contains("\"body\":\"GET|/a|00000000-0000-4000-8000-000000000001|local|")
          .contains("|5759e988bd862e3fe1be46a994272793|{\\\"custom\\\":{\\\"k\\\":\\\"v\\\"}")
          .contains("|true|true\"");
      assertThat(invoke(api, "/b")).contains("|null|null|false|true\"");
      assertThat(invoke(api, "/exception"))
          .contains("\"statusCode\":500", "internal-error")
          .doesNotContain("secret");
      var broken = api.invoke("{}".getBytes(UTF_8)).get(30, TimeUnit.SECONDS);
      assertThat(broken).isInstanceOf(Outcome.Failed.class);
      assertThat(broken.text()).contains("the event is no request of HTTP");
      assertThat(invoke(api, "/c")).contains("\"statusCode\":200");
    }
  }
}
