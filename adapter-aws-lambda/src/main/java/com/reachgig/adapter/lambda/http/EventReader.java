package com.reachgig.adapter.lambda.http;

import com.reachgig.adapter.lambda.EventParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Keeps of an event what a request is made of. */
final class EventReader {
  private final EventParser in;
  private final RawEvent event = new RawEvent();

  private EventReader(EventParser in) {
    this.in = in;
  }

  static RawEvent read(InputStream event) throws IOException {
    var parser = EventParser.of(event);
    var reader = new EventReader(parser);
    parser.members(reader::member);
    return reader.event;
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "httpMethod" -> event.method = in.text();
      case "path" -> event.path = in.text();
      case "rawPath" -> event.rawPath = in.text();
      case "rawQueryString" -> event.rawQuery = in.textOrEmpty();
      case "headers" -> in.members(each -> add(each, event.headers));
      case "multiValueHeaders" -> {
        event.everyValue = in.isObject();
        in.members(each -> addAll(each, event.allHeaders));
      }
      case "queryStringParameters" -> in.members(each -> add(each, event.query));
      case "multiValueQueryStringParameters" -> in.members(each -> addAll(each, event.wholeQuery));
      case "cookies" -> in.texts(event.cookies::add);
      case "requestContext" -> in.members(this::context);
      case "body" -> event.body = in.text();
      case "isBase64Encoded" -> event.base64 = in.isTrue();
      default -> in.skip();
    }
  }

  private void context(String name) throws IOException {
    switch (name) {
      case "stage" -> event.stage = in.text();
      case "domainName" -> event.domain = in.text();
      case "http" -> in.members(this::http);
      case "identity" -> in.members(this::identity);
      case "elb" -> {
        event.balanced = true;
        in.skip();
      }
      default -> in.skip();
    }
  }

  private void http(String name) throws IOException {
    switch (name) {
      case "method" -> event.method = in.text();
      case "sourceIp" -> event.peer = in.text();
      default -> in.skip();
    }
  }

  private void identity(String name) throws IOException {
    if (name.equals("sourceIp")) {
      event.peer = in.text();
    } else {
      in.skip();
    }
  }

  private void add(String name, List<String> pairs) throws IOException {
    pairs.add(name);
    pairs.add(in.textOrEmpty());
  }

  private void addAll(String name, List<String> pairs) throws IOException {
    in.elements(() -> add(name, pairs));
  }
}
