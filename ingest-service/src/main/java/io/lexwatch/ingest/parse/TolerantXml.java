package io.lexwatch.ingest.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Reads as XML what no strict parser takes even when repaired: tags never closed or crossed, attributes unquoted. */
final class TolerantXml {

    private final int maxDepth;

    TolerantXml(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    /** The tree, or null where the text has no element at all. */
    Document parse(String xml) {
        var soup = org.jsoup.Jsoup.parse(xml, "", Parser.xmlParser().settings(ParseSettings.htmlDefault));
        var top = soup.children().stream()
                .filter(TolerantXml::feedRoot)
                .findFirst()
                .or(() -> soup.children().stream().findFirst());
        if (top.isEmpty()) {
            return null;
        }
        var root = new Element("feed");
        convert(top.get(), Map.of(), 1, root);
        return new Document(root.getChildren().getFirst().detach());
    }

    private static boolean feedRoot(org.jsoup.nodes.Element element) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        var local = name.substring(name.indexOf(':') + 1);
        return local.equals("rss") || local.equals("feed") || local.equals("rdf") || local.equals("channel");
    }

    /** Adds an element to its parent, and behind it what is within it only because it was never closed. */
    private void convert(org.jsoup.nodes.Element from, Map<String, String> outer, int depth, Element parent) {
        var scope = declared(from, outer);
        var to = element(from.tagName(), scope);
        from.attributes().forEach(attribute -> attribute(to, attribute.getKey(), attribute.getValue()));
        parent.addContent(to);
        var into = to;
        for (Node child : from.childNodes()) {
            if (child instanceof org.jsoup.nodes.Element inner
                    && UnclosedFields.ended(from.tagName(), inner.tagName())) {
                into = parent;
            }
            if (child instanceof TextNode text) {
                into.addContent(XmlChars.clean(text instanceof CDataNode ? text.text() : text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element element && depth < maxDepth) {
                convert(element, scope, depth + 1, into);
            }
        }
    }

    private static Map<String, String> declared(org.jsoup.nodes.Element from, Map<String, String> outer) {
        Map<String, String> scope = null;
        for (var attribute : from.attributes()) {
            var key = attribute.getKey().toLowerCase(Locale.ROOT);
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                scope = scope == null ? new HashMap<>(outer) : scope;
                scope.put(
                        key.equals("xmlns") ? "" : key.substring(6),
                        attribute.getValue().strip());
            }
        }
        return scope == null ? outer : scope;
    }

    private static Element element(String tag, Map<String, String> scope) {
        int colon = tag.indexOf(':');
        var prefix = colon > 0 ? tag.substring(0, colon) : "";
        var local = colon >= 0 ? tag.substring(colon + 1) : tag;
        if (Verifier.checkElementName(local) != null) {
            return new Element("span");
        }
        return new Element(local, namespace(prefix, scope));
    }

    private static Namespace namespace(String prefix, Map<String, String> scope) {
        var address = scope.get(prefix.toLowerCase(Locale.ROOT));
        if (prefix.isEmpty()) {
            return address == null || Verifier.checkNamespaceURI(address) != null
                    ? Namespace.NO_NAMESPACE
                    : Namespace.getNamespace(address);
        }
        if (Verifier.checkNamespacePrefix(prefix) != null || prefix.equals("xml")) {
            return Namespace.NO_NAMESPACE;
        }
        boolean usable = address != null && !address.isEmpty() && Verifier.checkNamespaceURI(address) == null;
        return Namespace.getNamespace(prefix, usable ? address : KnownNamespaces.address(prefix));
    }

    private static void attribute(Element to, String key, String value) {
        if (key.startsWith("xmlns")) {
            return;
        }
        var namespace = key.startsWith("xml:") ? Namespace.XML_NAMESPACE : Namespace.NO_NAMESPACE;
        var local = key.substring(key.indexOf(':') + 1);
        if (Verifier.checkAttributeName(local) == null && to.getAttribute(local, namespace) == null) {
            to.setAttribute(new Attribute(local, XmlChars.clean(value), namespace));
        }
    }
}
