package com.reachgig.adapter.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
  private static final String ID = "5759e988bd862e3fe1be46a994272793";
  private static final String XRAY = "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1";
  private static final String OTHER = "0af7651916cd43dd8448eb211c80319c";

  private static Invocation invocation(String trace) {
    var arn = "arn:aws:lambda:eu-central-1:123456789012:function:api:live";
    return new Invocation("r-1", Instant.EPOCH, arn, trace, null, true);
  }

  @Test
  void the_id_of_x_ray_has_the_digits_of_both_its_parts() {
    assertThat(invocation(XRAY).traceId()).isEqualTo(ID);
    assertThat(invocation("Self=1-1-2;" + XRAY).traceId()).isEqualTo(ID);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Root=1-5759e988",
        "Root=1-5759e988-bd862e3fe1be46a99427279",
        "Root=1-5759e988xbd862e3fe1be46a994272793",
        "Root=1-5759E988-bd862e3fe1be46a994272793",
        "Root=1-00000000-000000000000000000000000",
      })
  void another_header_names_no_trace(String header) {
    assertThat(invocation(header).traceId()).isNull();
  }

  @Test
  void a_clients_traceparent_takes_the_place_of_the_platforms_trace() {
    var traced = invocation(XRAY).tracedBy("00-" + OTHER + "-b7ad6b7169203331-01");
    assertThat(traced.traceId()).isEqualTo(OTHER);
    assertThat(traced.requestId()).isEqualTo("r-1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "00-0af7651916cd43dd8448eb211c80319c",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        "00x0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
      })
  void an_unsound_traceparent_changes_nothing(String traceparent) {
    var invocation = invocation(XRAY);
    assertThat(invocation.tracedBy(traceparent)).isSameAs(invocation);
  }

  @Test
  void lines_of_log_name_function_start_and_trace() {
    var fields = new LinkedHashMap<String, Object>();
    invocation(XRAY).logFields(fields::put);
    assertThat(fields)
        .containsEntry("function", "api")
        .containsEntry("coldStart", true)
        .containsEntry("traceId", ID)
        .hasSize(3);
  }
}
