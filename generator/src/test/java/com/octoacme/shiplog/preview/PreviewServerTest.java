package com.octoacme.shiplog.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.octoacme.shiplog.config.SetupException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the server says to browsers, many at once, and where it listens. */
class PreviewServerTest {
  private final ServedSite site = new ServedSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void servesPagesByTheirAddress() throws IOException {
    assertThat(site.get("/")).startsWith("HTTP/1.1 200").contains("home");
    assertThat(site.get("/releases/1.0.0.html?x=1")).startsWith("HTTP/1.1 200").contains("release");
    assertThat(site.get("/files/a%20b.png")).contains("image/png").endsWith("picture");
    assertThat(site.get("/missing.html")).startsWith("HTTP/1.1 404");
  }

  @Test
  void protectsWhatItServes() throws IOException {
    assertThat(site.get("/").toLowerCase(Locale.ROOT))
        .contains("x-content-type-options: nosniff", "cross-origin-resource-policy: same-origin")
        .contains("cache-control: no-store", "x-frame-options: deny");
  }

  @Test
  void answersHeadWithoutABody() throws IOException {
    assertThat(site.send("HEAD / HTTP/1.1\r\nHost: " + site.host() + "\r\n"))
        .startsWith("HTTP/1.1 200")
        .doesNotContain("home");
  }

  @Test
  void servesOthersWhileSomeAreSlow() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = site.connect();
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(site.get("/")).contains("home");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(site.get("/")).contains("home");
  }

  @Test
  void servesOthersWhileSomeDoNotRead() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = site.connect();
        socket.setReceiveBufferSize(1024);
        socket
            .getOutputStream()
            .write(
                ("GET /large.bin HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      assertThat(site.get("/")).contains("home");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(site.get("/")).contains("home");
  }

  @Test
  void tellsAllOpenPagesThatSomethingChangedAndKeepsNoThreadForThem() throws IOException {
    List<Socket> pages = new ArrayList<>();
    try {
      for (int i = 0; i < 600; i++) {
        Socket socket = site.connect();
        socket
            .getOutputStream()
            .write(
                ("GET /-/events HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        readUntil(socket, "retry: 1000");
        pages.add(socket);
      }
      site.server().reload();

      for (Socket page : pages) {
        assertThat(readUntil(page, "data: reload")).contains("data: reload");
      }
      assertThat(site.get("/")).contains("home");
    } finally {
      for (Socket page : pages) {
        page.close();
      }
    }
  }

  private static String readUntil(Socket socket, String wanted) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder read = new StringBuilder();
    byte[] buffer = new byte[1024];
    while (read.indexOf(wanted) < 0) {
      int length = in.read(buffer);
      if (length < 0) {
        break;
      }
      read.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
    }
    return read.toString();
  }

  @Test
  void listensOnThisMachineOnly() throws IOException {
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThat(accepts(address)).as("%s", address).isFalse();
        }
      }
    }
    assertThat(accepts(InetAddress.getLoopbackAddress())).isTrue();
  }

  private boolean accepts(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, site.server().port()), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void namesAPortThatIsTaken() {
    assertThatThrownBy(() -> PreviewServer.start(site.server().port(), path -> Optional.empty()))
        .isInstanceOfSatisfying(
            SetupException.class,
            failure -> {
              assertThat(failure)
                  .hasMessageContaining("port " + site.server().port() + " is taken");
              assertThat(failure.place()).isEqualTo("shiplog.port");
            });
  }

  @Test
  void stopsForGood() {
    site.server().close();

    assertThat(accepts(InetAddress.getLoopbackAddress())).isFalse();
  }
}
