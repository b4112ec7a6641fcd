package com.reachgig.adapter.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reachgig.adapter.lambda.local.LocalRuntimeApi;
import com.reachgig.adapter.lambda.local.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuntimeLoopTest {
  private static final Function ECHO = (event, answer, _) -> event.transferTo(answer);

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeLoop loop = RuntimeLoop.at(api.address());

  @AfterEach
  void close() {
    loop.close();
    api.close();
  }

  private Thread serve(Function function) {
    return Thread.ofVirtual().start(() -> loop.run(() -> function));
  }

  private Outcome invoke(String event, String... headers) {
    return api.invoke(event.getBytes(UTF_8), Duration.ofMinutes(1), headers).join();
  }

  @Test
  void each_event_gets_its_answer() {
    serve(ECHO);
    for (int i = 0; i < 20; i++) {
      assertThat(invoke("{\"n\":" + i + "}").text()).isEqualTo("{\"n\":" + i + "}");
    }
  }

  @Test
  void an_event_and_an_answer_may_be_as_large_as_the_platform_allows() {
    serve(ECHO);
    var large = "\"" + "\u00e9".repeat(3 * 1024 * 1024 - 1) + "\"";
    assertThat(invoke(large).text()).isEqualTo(large);
  }

  @Test
  void the_function_is_told_all_of_its_invocation() throws Exception {
    BlockingQueue<Invocation> seen = new LinkedBlockingQueue<>();
    serve(
        (_, _, invocation) -> {
          assertThat(Invocation.current()).isSameAs(invocation);
          seen.add(invocation);
        });
    var before = Instant.now();
    var trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    invoke("{}", "Lambda-Runtime-Trace-Id", trace, "Lambda-Runtime-Client-Context", "{\"a\":1}");
    var first = seen.take();
    assertThat(first.requestId()).endsWith("-000000000001");
    assertThat(first.deadline()).isAfter(before.plusSeconds(59));
    assertThat(first.functionName()).isEqualTo("local");
    assertThat(first.traceId()).isEqualTo("5759e988bd862e3fe1be46a994272793");
    assertThat(first.clientContext()).isEqualTo("{\"a\":1}");
    assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isEqualTo(trace);
    invoke("{}");
    var second = seen.take();
    assertThat(List.of(first.coldStart(), second.coldStart())).containsExactly(true, false);
    assertThat(second.traceHeader()).isNull();
    assertThat(Invocation.current()).isNull();
  }

  @Test
  void a_failure_is_told_and_the_next_event_served() {
    serve(
        (event, answer, _) -> {
          if (event.read() == '1') {
            throw new IllegalStateException("on purpose");
          }
          answer.write('2');
        });
    assertThat(invoke("1"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class,
            failed -> {
              assertThat(failed.type()).isEqualTo("Function.IllegalStateException");
              assertThat(failed.text())
                  .startsWith(
                      "{\"errorMessage\":\"on purpose\",\"errorType\":\"java.lang.Illegal"
                          + "StateException\",\"stackTrace\":[\"")
                  .contains("RuntimeLoopTest");
            });
    assertThat(invoke("2").text()).isEqualTo("2");
  }

  @Test
  void an_error_that_is_no_exception_is_told_too() {
    serve(
        (_, _, _) -> {
          throw new StackOverflowError();
        });
    assertThat(invoke("1")).isInstanceOf(Outcome.Failed.class);
    assertThat(invoke("1")).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void an_interruption_ends_with_its_invocation() {
    serve(
        (_, answer, _) -> {
          answer.write(Thread.currentThread().isInterrupted() ? 'y' : 'n');
          Thread.currentThread().interrupt();
        });
    assertThat(invoke("1").text()).isEqualTo("n");
    assertThat(invoke("1").text()).isEqualTo("n");
  }

  @Test
  void a_function_that_cannot_start_is_told() {
    assertThatThrownBy(
            () ->
                loop.run(
                    () -> {
                      throw new IllegalStateException("no key");
                    }))
        .hasMessage("no key");
    var failed = api.failedStart().join();
    assertThat(failed.type()).isEqualTo("Function.IllegalStateException");
    assertThat(failed.text()).contains("no key");
  }

  @Test
  void closing_ends_a_loop_that_waits() throws Exception {
    var thread = serve(ECHO);
    invoke("1");
    loop.close();
    thread.join();
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void closing_lets_an_invocation_be_answered_first() throws Exception {
    var thread =
        serve(
            (_, answer, _) -> {
              loop.close();
              answer.write('a');
            });
    assertThat(invoke("1").text()).isEqualTo("a");
    thread.join();
  }

  @Test
  void a_runtime_api_that_is_gone_ends_the_loop_with_a_failure() {
    api.close();
    assertThatThrownBy(() -> loop.run(() -> ECHO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the Runtime API does not answer");
  }
}
