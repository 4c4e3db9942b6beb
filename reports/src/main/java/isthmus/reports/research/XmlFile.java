package isthmus.reports.research;

import isthmus.reports.wording.Characters;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML as it comes, an element a line, and never a character that XML forbids. */
final class XmlFile {

    private final Writer lines;
    private final XMLStreamWriter xml;
    private int depth;
    private boolean inside;

    /** Something that writes XML. */
    interface Body {
        void write() throws IOException;
    }

    private XmlFile(OutputStream out) throws XMLStreamException {
        // The JDK's writer breaks pairs of characters when it sees an encoder: a buffer keeps it from seeing one.
        this.lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(lines);
    }

    /** Begins a document; {@link #end} ends it. */
    static XmlFile to(OutputStream out) throws IOException {
        try {
            var file = new XmlFile(out);
            file.xml.writeStartDocument("UTF-8", "1.0");
            return file;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void end() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
            lines.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * An element with others in it.
     *
     * @param attributes names and values in turn
     */
    void element(String name, Body body, String... attributes) throws IOException {
        try {
            start(name, attributes);
            depth++;
            inside = false;
            body.write();
            depth--;
            if (inside) {
                indent();
            }
            xml.writeEndElement();
            inside = true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with text in it. */
    void text(String name, String text, String... attributes) throws IOException {
        try {
            start(name, attributes);
            xml.writeCharacters(Characters.legal(text));
            xml.writeEndElement();
            inside = true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with nothing in it. */
    void empty(String name, String... attributes) throws IOException {
        try {
            indent();
            xml.writeEmptyElement(name);
            attributes(attributes);
            inside = true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Characters.legal(attributes[i + 1]));
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
    }
}
