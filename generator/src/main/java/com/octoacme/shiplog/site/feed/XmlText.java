package com.octoacme.shiplog.site.feed;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML 1.0 document, UTF-8; characters that XML cannot carry become U+FFFD. */
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
    quietly(() -> writer.writeAttribute(name, clean(value)));
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
          writer.writeCharacters(clean(text));
          writer.writeEndElement();
          writer.writeCharacters("\n");
        });
    return this;
  }

  /** XML 1.0, section 2.2: the characters of a document. */
  private static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().forEach(c -> cleaned.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
    return cleaned.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
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
