package com.reachgig.adapter.lambda.http;

import com.reachgig.adapter.lambda.local.Environments;
import com.reachgig.adapter.lambda.local.LocalGateway;
import com.reachgig.adapter.lambda.local.PayloadForm;
import com.reachgig.api.http.HttpHandler;
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

/** The shell in its own runtime loop, behind everything that it can stand behind. */
class LambdaShellTest {
  /**
   * Framing, slow clients, HTTP/2 and concurrency are the gateway's and the platform's business.
   */
  private static final Set<Capability> OF_NONE =
      EnumSet.of(Capability.HTTP_1_1, Capability.HTTP_2, Capability.BOUNDED_CONCURRENCY);

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
