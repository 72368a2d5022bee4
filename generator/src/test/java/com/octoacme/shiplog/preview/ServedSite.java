package com.octoacme.shiplog.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A preview server with a few files, and requests to it as they are written on the wire. */
final class ServedSite implements AutoCloseable {
  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "<html><head></head><body>home</body></html>",
          "releases/1.0.0.html", "<html><head></head><body>release</body></html>",
          "files/a b.png", "picture",
          "large.bin", "0123456789abcdef".repeat(1_000_000));

  private final PreviewServer server =
      PreviewServer.start(
          0,
          path ->
              Optional.ofNullable(FILES.get(path))
                  .map(text -> PreviewAnswer.of(path, text.getBytes(StandardCharsets.UTF_8))));

  String host() {
    return "localhost:" + server.port();
  }

  String get(String target) throws IOException {
    return send("GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\n");
  }

  /** The whole answer to a request whose last empty line is added. */
  String send(String request) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  PreviewServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
  }
}
