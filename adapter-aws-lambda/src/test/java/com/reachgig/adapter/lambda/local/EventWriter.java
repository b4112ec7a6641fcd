package com.reachgig.adapter.lambda.local;

import com.reachgig.api.http.Headers;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.json.JsonWriter;
import com.reachgig.json.Utf8Check;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a request as an event, as AWS documents each form and, where it does not, as captures of
 * live events show it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">API
 *     Gateway's formats</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">the
 *     load balancer's</a>
 */
final class EventWriter {
  private static final String PEER = "127.0.0.1";
  private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793";

  private final PayloadForm form;
  private final Message request;
  private final Fields headers;
  private final Target target;
  private final JsonWriter out;

  private EventWriter(PayloadForm form, Message request, JsonWriter out) {
    this.form = form;
    this.request = request;
    this.target = Target.of(request.target());
    this.headers = Fields.of(forwarded(request.headers()), form != PayloadForm.REST_API);
    this.out = out;
  }

  static byte[] write(PayloadForm form, Message request) {
    return JsonEncoder.encode(out -> new EventWriter(form, request, out).write());
  }

  private static Headers forwarded(Headers headers) {
    var before = String.join(", ", headers.all("X-Forwarded-For"));
    return Fields.without(headers, "X-Forwarded-For")
        .with("X-Forwarded-For", before.isEmpty() ? PEER : before + ", " + PEER)
        .with("X-Forwarded-Port", "443")
        .with("X-Forwarded-Proto", "https")
        .with("X-Amzn-Trace-Id", TRACE);
  }

  private void write() {
    out.startObject();
    if (form.isVersion2()) {
      writeVersion2();
    } else {
      writeVersion1();
    }
    writeBody();
    out.endObject();
  }

  private void writeVersion2() {
    boolean decodes = form == PayloadForm.HTTP_API;
    var path = decodes ? target.decodedPath() : target.path();
    out.field("version", "2.0");
    out.field("routeKey", "$default");
    out.field("rawPath", path);
    out.field("rawQueryString", target.query());
    var cookies = headers.all("cookie");
    if (!cookies.isEmpty()) {
      out.name("cookies");
      writeTexts(List.of(String.join("; ", cookies).split("; ", -1)));
    }
    writeTexts("headers", headers.joined("cookie"));
    writeTexts("queryStringParameters", target.parameters(true).joined(""));
    out.startObject("requestContext");
    out.field("domainName", decodes ? "a.execute-api.aws" : "a.lambda-url.aws");
    out.field("stage", "$default");
    out.startObject("http");
    out.field("method", request.method());
    out.field("path", path);
    out.field("protocol", "HTTP/1.1");
    out.field("sourceIp", PEER);
    out.endObject();
    out.endObject();
  }

  private void writeVersion1() {
    var query = target.parameters(form == PayloadForm.REST_API);
    out.field("httpMethod", request.method());
    out.field("path", target.path());
    if (form != PayloadForm.BALANCER) {
      writeTexts("headers", headers.last());
      writeTexts("queryStringParameters", query.last());
    }
    if (form != PayloadForm.BALANCER_SINGLE) {
      writeLists("multiValueHeaders", headers.every());
      writeLists("multiValueQueryStringParameters", query.every());
    }
    out.startObject("requestContext");
    if (form.isBalancer()) {
      writeTexts("elb", Map.of("targetGroupArn", "arn:aws:elasticloadbalancing:::targetgroup/a/b"));
    } else {
      out.field("stage", "prod");
      out.field("path", "/prod" + target.path());
      writeTexts("identity", Map.of("sourceIp", PEER, "userAgent", "a"));
    }
    out.endObject();
  }

  /** A REST API is set to take every type as binary; the others tell text by its type. */
  private void writeBody() {
    var body = request.body();
    boolean text = form != PayloadForm.REST_API && isText() && Utf8Check.firstFault(body) < 0;
    if (body.length == 0) {
      out.name("body");
      out.nullValue();
    } else if (text) {
      out.field("body", new String(body, StandardCharsets.UTF_8));
    } else {
      out.base64("body", body);
    }
    out.field("isBase64Encoded", body.length > 0 && !text);
  }

  private boolean isText() {
    var type = request.headers().first("Content-Type");
    return type != null && (type.startsWith("text/") || type.startsWith("application/json"));
  }

  private void writeTexts(String name, Map<String, String> texts) {
    out.startObject(name);
    for (var text : texts.entrySet()) {
      out.field(text.getKey(), text.getValue());
    }
    out.endObject();
  }

  private void writeLists(String name, Map<String, List<String>> lists) {
    out.startObject(name);
    for (var list : lists.entrySet()) {
      out.name(list.getKey());
      writeTexts(list.getValue());
    }
    out.endObject();
  }

  private void writeTexts(List<String> texts) {
    out.startArray();
    for (var text : texts) {
      out.value(text);
    }
    out.endArray();
  }
}
