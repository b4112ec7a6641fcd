package com.reachgig.adapter.lambda.local;

import com.fasterxml.jackson.core.JsonGenerator;
import com.reachgig.api.http.Headers;
import com.reachgig.api.json.JsonEncoder;
import com.reachgig.api.json.Utf8Check;
import java.io.IOException;
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
  private final JsonGenerator out;

  private EventWriter(PayloadForm form, Message request, JsonGenerator out) {
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

  private void write() throws IOException {
    out.writeStartObject();
    if (form.isVersion2()) {
      writeVersion2();
    } else {
      writeVersion1();
    }
    writeBody();
    out.writeEndObject();
  }

  private void writeVersion2() throws IOException {
    boolean decodes = form == PayloadForm.HTTP_API;
    var path = decodes ? target.decodedPath() : target.path();
    out.writeStringField("version", "2.0");
    out.writeStringField("routeKey", "$default");
    out.writeStringField("rawPath", path);
    out.writeStringField("rawQueryString", target.query());
    var cookies = headers.all("cookie");
    if (!cookies.isEmpty()) {
      out.writeFieldName("cookies");
      writeTexts(List.of(String.join("; ", cookies).split("; ", -1)));
    }
    writeTexts("headers", headers.joined("cookie"));
    writeTexts("queryStringParameters", target.parameters(true).joined(""));
    out.writeObjectFieldStart("requestContext");
    out.writeStringField("domainName", decodes ? "a.execute-api.aws" : "a.lambda-url.aws");
    out.writeStringField("stage", "$default");
    out.writeObjectFieldStart("http");
    out.writeStringField("method", request.method());
    out.writeStringField("path", path);
    out.writeStringField("protocol", "HTTP/1.1");
    out.writeStringField("sourceIp", PEER);
    out.writeEndObject();
    out.writeEndObject();
  }

  private void writeVersion1() throws IOException {
    var query = target.parameters(form == PayloadForm.REST_API);
    out.writeStringField("httpMethod", request.method());
    out.writeStringField("path", target.path());
    if (form != PayloadForm.BALANCER) {
      writeTexts("headers", headers.last());
      writeTexts("queryStringParameters", query.last());
    }
    if (form != PayloadForm.BALANCER_SINGLE) {
      writeLists("multiValueHeaders", headers.every());
      writeLists("multiValueQueryStringParameters", query.every());
    }
    out.writeObjectFieldStart("requestContext");
    if (form.isBalancer()) {
      writeTexts("elb", Map.of("targetGroupArn", "arn:aws:elasticloadbalancing:::targetgroup/a/b"));
    } else {
      out.writeStringField("stage", "prod");
      out.writeStringField("path", "/prod" + target.path());
      writeTexts("identity", Map.of("sourceIp", PEER, "userAgent", "a"));
    }
    out.writeEndObject();
  }

  /** A REST API is set to take every type as binary; the others tell text by its type. */
  private void writeBody() throws IOException {
    var body = request.body();
    boolean text = form != PayloadForm.REST_API && isText() && Utf8Check.firstFault(body) < 0;
    if (body.length == 0) {
      out.writeNullField("body");
    } else if (text) {
      out.writeStringField("body", new String(body, StandardCharsets.UTF_8));
    } else {
      out.writeBinaryField("body", body);
    }
    out.writeBooleanField("isBase64Encoded", body.length > 0 && !text);
  }

  private boolean isText() {
    var type = request.headers().first("Content-Type");
    return type != null && (type.startsWith("text/") || type.startsWith("application/json"));
  }

  private void writeTexts(String name, Map<String, String> texts) throws IOException {
    out.writeObjectFieldStart(name);
    for (var text : texts.entrySet()) {
      out.writeStringField(text.getKey(), text.getValue());
    }
    out.writeEndObject();
  }

  private void writeLists(String name, Map<String, List<String>> lists) throws IOException {
    out.writeObjectFieldStart(name);
    for (var list : lists.entrySet()) {
      out.writeFieldName(list.getKey());
      writeTexts(list.getValue());
    }
    out.writeEndObject();
  }

  private void writeTexts(List<String> texts) throws IOException {
    out.writeStartArray();
    for (var text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
