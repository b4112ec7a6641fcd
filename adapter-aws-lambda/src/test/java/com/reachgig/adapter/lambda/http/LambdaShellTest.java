package com.reachgig.adapter.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.reachgig.adapter.lambda.local.Environments;
import com.reachgig.adapter.lambda.local.LocalGateway;
import com.reachgig.adapter.lambda.local.PayloadForm;
import com.reachgig.api.http.Headers;
import com.reachgig.api.http.HttpHandler;
import com.reachgig.api.http.HttpResponse;
import com.reachgig.api.shell.ApiShellContract;
import com.reachgig.api.shell.Call;
import com.reachgig.api.shell.Capability;
import com.reachgig.api.shell.Patience;
import com.reachgig.api.shell.RawSocket;
import com.reachgig.api.shell.Reply;
import com.reachgig.api.shell.ShellUnderTest;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The shell in its own runtime loop, behind everything that it can stand behind. */
class LambdaShellTest {
  /**
   * Framing, slow clients, HTTP/2 and concurrency are the gateway's and the platform's business.
   */
  private static final Set<Capability> OF_NONE =
      EnumSet.of(Capability.HTTP_1_1, Capability.HTTP_2, Capability.BOUNDED_CONCURRENCY);

  private static final HttpResponse EMPTY = new HttpResponse(200, Headers.of(), new byte[0]);

  /** What each form takes away besides. */
  private static final Map<PayloadForm, Set<Capability>> LACKS =
      Map.of(
          PayloadForm.HTTP_API, Set.of(Capability.RAW_PATH),
          PayloadForm.FUNCTION_URL, Set.of(),
          PayloadForm.REST_API, Set.of(Capability.RAW_QUERY),
          PayloadForm.BALANCER, Set.of(Capability.RAW_QUERY),
          PayloadForm.BALANCER_SINGLE, Set.of(Capability.RAW_QUERY, Capability.EVERY_VALUE));

  @Nested
  class HttpApi extends Behind {
    HttpApi() {
      super(PayloadForm.HTTP_API);
    }
  }

  @Nested
  class FunctionUrl extends Behind {
    FunctionUrl() {
      super(PayloadForm.FUNCTION_URL);
    }
  }

  @Nested
  class RestApi extends Behind {
    RestApi() {
      super(PayloadForm.REST_API);
    }
  }

  @Nested
  class Balancer extends Behind {
    Balancer() {
      super(PayloadForm.BALANCER);
    }
  }

  @Nested
  class BalancerSingle extends Behind {
    BalancerSingle() {
      super(PayloadForm.BALANCER_SINGLE);
    }
  }

  abstract static class Behind extends ApiShellContract {
    private final PayloadForm form;
    private final AtomicInteger ids = new AtomicInteger();

    Behind(PayloadForm form) {
      this.form = form;
    }

    @Override
    protected ShellUnderTest start(HttpHandler handler, Patience patience) {
      var settings = HttpSettings.usual().withRequestIds(() -> "request-" + ids.incrementAndGet());
      var environments =
          new Environments(() -> new HttpFunction(settings, handler, InstantSource.system()));
      return new Started(environments, LocalGateway.start(form, environments::invoke));
    }

    @Override
    protected Set<Capability> capabilities() {
      var all = EnumSet.allOf(Capability.class);
      all.removeAll(OF_NONE);
      all.removeAll(LACKS.get(form));
      return all;
    }

    @Override
    protected int bodyLimit() {
      return HttpSettings.usual().body();
    }

    /** As the contract for sockets says it, which is otherwise about connections. */
    @Test
    void a_header_has_the_limits_of_the_server_on_one_machine() throws Exception {
      int head = HttpSettings.usual().head();
      int rest = head - "GET/Hostlocalhost".length() - "X-Fill".length() - 4;
      try (var shell = start(_ -> EMPTY, Patience.USUAL)) {
        assertThat(shell.send(get("/", "x".repeat(rest))).status()).isEqualTo(200);
        assertThat(shell.send(get("/", "x".repeat(rest + 1))).status()).isEqualTo(431);
        assertThat(shell.send(get("/" + "x".repeat(head), "")).status()).isEqualTo(414);
      }
    }

    private static Call get(String target, String fill) {
      return new Call("GET", target, Headers.of("X-Fill", fill), new byte[0]);
    }
  }

  private record Started(Environments environments, LocalGateway gateway)
      implements ShellUnderTest {
    @Override
    public Reply send(Call call) throws Exception {
      return RawSocket.exchange(gateway.address(), call);
    }

    /** Its clients connect to the gateway. */
    @Override
    public Optional<InetSocketAddress> address() {
      return Optional.empty();
    }

    @Override
    public void close() {
      gateway.close();
      environments.close();
    }
  }
}
