package io.lexwatch.ingest.parse;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.JDOMFactory;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXHandler;
import org.jdom2.input.sax.SAXHandlerFactory;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Parses well-formed XML as the standard says, with no document type, nothing external and a limit on nesting. */
final class StrictXml {

    /** That a text is not well-formed, or has what is not accepted. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        RefusedException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final SAXHandlerFactory handlers;

    StrictXml(int maxDepth) {
        this.handlers = factory -> new DepthLimited(factory, maxDepth);
    }

    Document parse(String xml) throws RefusedException {
        var builder = new SAXBuilder(XMLReaders.NONVALIDATING, handlers, null);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        try {
            return builder.build(new StringReader(xml));
        } catch (JDOMException | IOException | IllegalArgumentException e) {
            throw new RefusedException(e);
        }
    }

    private static final class DepthLimited extends SAXHandler {

        private final int maxDepth;
        private int depth;

        DepthLimited(JDOMFactory factory, int maxDepth) {
            super(factory);
            this.maxDepth = maxDepth;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (++depth > maxDepth) {
                throw new SAXException("more than " + maxDepth + " elements within each other");
            }
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            depth--;
            super.endElement(uri, local, name);
        }
    }
}
