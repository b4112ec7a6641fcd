package com.reachgig.api.story;

import com.reachgig.api.Api;
import com.reachgig.api.Requests;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A page as a browser reads it: they are written so that XML's rules hold, too. */
record Page(String path, Document document) {

  static Page of(Api api, String path) {
    try {
      var bytes = api.handle(Requests.get(path)).body();
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return new Page(path, builder.parse(new ByteArrayInputStream(bytes)));
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  List<Element> elements(String xpath) {
    return nodes(xpath, document).stream().map(Element.class::cast).toList();
  }

  static List<Element> elements(String xpath, Element within) {
    return nodes(xpath, within).stream().map(Element.class::cast).toList();
  }

  /** Every value of that attribute on the page. */
  List<String> values(String attribute) {
    return nodes("//@" + attribute, document).stream().map(Node::getNodeValue).toList();
  }

  List<String> ids() {
    return values("id");
  }

  private static List<Node> nodes(String xpath, Node within) {
    try {
      var found =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(xpath, within, XPathConstants.NODESET);
      var nodes = new ArrayList<Node>();
      for (int i = 0; i < found.getLength(); i++) {
        nodes.add(found.item(i));
      }
      return nodes;
    } catch (XPathExpressionException e) {
      throw new AssertionError(xpath, e);
    }
  }

  @Override
  public String toString() {
    return path;
  }
}
