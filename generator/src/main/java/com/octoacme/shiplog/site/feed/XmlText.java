package com.octoacme.shiplog.site.feed;

import com.octoacme.shiplog.text.VisibleText;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML 1.0 document, UTF-8; of characters that act on a reader only what is seen. */
final class XmlText {
  private final XMLStreamWriter writer;

  private XmlText(XMLStreamWriter writer) {
    this.writer = writer;
  }

  static byte[] write(Consumer<XmlText> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    quietly(
        () -> {
          XMLStreamWriter writer =
              XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
          writer.writeStartDocument("UTF-8", "1.0");
          writer.writeCharacters("\n");
          content.accept(new XmlText(writer));
          writer.writeEndDocument();
          writer.writeCharacters("\n");
          writer.close();
        });
    return bytes.toByteArray();
  }

  XmlText open(String name) {
    quietly(() -> writer.writeStartElement(name));
    return this;
  }

  XmlText attribute(String name, String value) {
    quietly(() -> writer.writeAttribute(name, VisibleText.of(value)));
    return this;
  }

  XmlText close() {
    quietly(
        () -> {
          writer.writeEndElement();
          writer.writeCharacters("\n");
        });
    return this;
  }

  XmlText element(String name, String text) {
    quietly(
        () -> {
          writer.writeStartElement(name);
          writer.writeCharacters(VisibleText.of(text));
          writer.writeEndElement();
          writer.writeCharacters("\n");
        });
    return this;
  }

  /** A part of writing. */
  private interface Writing {
    void run() throws XMLStreamException;
  }

  private static void quietly(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing XML to memory", e);
    }
  }
}
