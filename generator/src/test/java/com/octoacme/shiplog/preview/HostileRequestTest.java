package com.octoacme.shiplog.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the server says to requests that no browser sends on its own, as they arrive on the wire.
 */
class HostileRequestTest {
  private final ServedSite site = new ServedSite();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../index.html",
        "/releases/../index.html",
        "/%2e%2e/index.html",
        "/%2E%2E/%2e%2e/etc/passwd",
        "/..%2findex.html",
        "/..%5cindex.html",
        "/%2fetc/passwd",
        "//etc/passwd",
        "/./index.html",
        "/%252e%252e/index.html",
        "/%c0%ae%c0%ae/index.html",
        "/..%c0%afindex.html",
        "/index.html%00.png",
        "/\\index.html",
        "/index.html/",
        "/file:///etc/passwd",
        "/%",
        "/%zz",
        "/%u002e%u002e/index.html",
        "/releases//1.0.0.html",
        "*",
        "index.html",
        "http://evil.example/index.html",
        "//localhost/index.html",
        "/%e0%80%ae%e0%80%ae/index.html",
        "/%f0%80%80%ae%f0%80%80%ae/index.html",
        "/%ef%bc%8e%ef%bc%8e/index.html",
        "/%uff0e%uff0e/index.html",
        "/%25%32%65%25%32%65/index.html",
        "/%25252e%25252e/index.html",
        "/%2e./index.html",
        "/.%2e/index.html",
        "/...//index.html",
        "/..;/index.html",
        "/releases/..;x=1/index.html",
        "/..%00/index.html",
        "/%2e%2e%2findex.html",
        "/%2e%2e%5cindex.html",
        "/releases%2f1.0.0.html%2f..",
        "/releases%5c1.0.0.html",
        "/%5c%5cserver%5cshare",
        "/C:/index.html",
        "/c%3a%5cindex.html",
        "/INDEX.HTML",
        "/index.html.",
        "/index.html%20",
        "/index.html::$DATA",
        "/index.html%0d%0aSet-Cookie:%20a=b",
        "/%0aindex.html",
        "/%09/index.html",
        "/%7f/index.html",
        "/-/source/../index.html",
        "/-/source/%2e%2e/%2e%2e/etc/passwd",
        "/-/source//etc/passwd",
        "/-/source/file:///etc/passwd",
        "/.git/config",
        "/%2egit/config",
        "https://localhost/index.html",
        "file:///index.html",
        "ftp://localhost/index.html",
        "javascript:alert(1)",
        "?/index.html",
        "#/index.html"
      })
  void findsNothingByOtherSpellingsOfAPath(String target) throws IOException {
    assertThat(site.get(target)).doesNotContain(" 200 OK", "home", "root:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "localhost",
        "localhost:1",
        "127.0.0.1.evil.example:PORT",
        "localhost:PORT@evil.example",
        "0.0.0.0:PORT",
        "[::]:PORT",
        "",
        "localhost:PORT, evil.example",
        "evil.example localhost:PORT",
        "localhost.:PORT",
        "LOCALHOST:PORT.evil.example",
        "127.1:PORT",
        "2130706433:PORT",
        "0x7f000001:PORT",
        "0177.0.0.1:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "[::1%25lo]:PORT",
        "localtest.me:PORT",
        "127.0.0.1.nip.io:PORT",
        "rebind.evil.example:PORT",
        "localhost:PORT/",
        "localhost:0PORT",
        "localhost:PORT0"
      })
  void answersOnlyUnderTheNamesOfThisMachine(String host) throws IOException {
    String named = host.replace("PORT", String.valueOf(site.server().port()));

    assertThat(site.send("GET / HTTP/1.1\r\nHost: " + named + "\r\n"))
        .startsWith("HTTP/1.1 4")
        .doesNotContain("home");
  }

  @Test
  void answersNoRequestWithoutOrWithTwoNames() throws IOException {
    assertThat(site.send("GET / HTTP/1.0\r\n")).doesNotContain("home");
    assertThat(site.send("GET / HTTP/1.1\r\nHost: " + site.host() + "\r\nHost: evil.example\r\n"))
        .doesNotContain("home");
  }

  @Test
  void answersNoOtherSite() throws IOException {
    String request = "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\n";

    assertThat(site.send(request + "Origin: https://evil.example\r\n")).startsWith("HTTP/1.1 403");
    assertThat(site.send(request + "Origin: null\r\n")).startsWith("HTTP/1.1 403");
    assertThat(site.send(request + "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(site.send(request + "Origin: http://" + site.host() + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://localhost:PORT",
        "Origin: http://localhost",
        "Origin: http://localhost:PORT.evil.example",
        "Origin: http://evil.example:PORT",
        "Origin: http://localhost:PORT@evil.example",
        "Origin: file://",
        "Origin: ",
        "Origin: http://localhost:PORT\r\nOrigin: http://evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: websocket"
      })
  void answersNoOtherSiteHoweverItSpells(String headers) throws IOException {
    String named = headers.replace("PORT", String.valueOf(site.server().port()));

    for (String target : List.of("/", "/-/events")) {
      assertThat(
              site.send(
                  "GET " + target + " HTTP/1.1\r\nHost: " + site.host() + "\r\n" + named + "\r\n"))
          .as(target)
          .startsWith("HTTP/1.1 403")
          .doesNotContain("home", "retry:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost:PORT\r\n evil.example\r\n",
        "GET / HTTP/1.1\r\n Host: localhost:PORT\r\n",
        "GET / HTTP/1.1\r\nHost : localhost:PORT\r\n",
        "GET / HTTP/1.1\r\nHost: localhost:PORT\u0000.evil.example\r\n",
        "GET http://localhost:PORT/ HTTP/1.1\r\nHost: localhost:PORT\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: localhost:PORT\r\n",
        "GET  / HTTP/1.1\r\nHost: localhost:PORT\r\n",
        "GET /\r\nHost: localhost:PORT\r\n",
        "/ HTTP/1.1\r\nHost: localhost:PORT\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n"
      })
  void answersNoRequestThatIsNone(String request) throws IOException {
    String sent = request.replace("PORT", String.valueOf(site.server().port()));

    assertThat(sendUntilCut(sent)).doesNotContain("home");
    assertThat(site.get("/")).contains("home");
  }

  @Test
  void answersEachRequestOfAConnectionByItsOwnNames() throws IOException {
    String good = "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\n\r\n";
    String bad = "GET /releases/1.0.0.html HTTP/1.1\r\nHost: evil.example\r\n";

    assertThat(site.send(good + bad)).contains("home").doesNotContain(">release<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"})
  void onlyReads(String method) throws IOException {
    assertThat(
            site.send(method + " / HTTP/1.1\r\nHost: " + site.host() + "\r\nContent-Length: 0\r\n"))
        .doesNotContain("home", " 200 OK");
  }

  @Test
  void refusesHeadersWithoutEnd() throws IOException {
    String many = "X-Filler: 0\r\n".repeat(5_000);
    String request = "GET / HTTP/1.1\r\nHost: " + site.host() + "\r\n";

    assertThat(sendUntilCut(request + many)).doesNotContain("home");
    assertThat(sendUntilCut(request + "X-Filler: " + "a".repeat(2_000_000) + "\r\n"))
        .doesNotContain("home");
    assertThat(site.get("/")).contains("home");
  }

  /** The server may hang up while we still write. */
  private String sendUntilCut(String request) {
    try {
      return site.send(request);
    } catch (IOException e) {
      return "cut: " + e.getMessage();
    }
  }
}
