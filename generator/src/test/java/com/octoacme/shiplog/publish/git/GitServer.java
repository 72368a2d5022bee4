package com.octoacme.shiplog.publish.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** Git's smart HTTP on loopback, as a hosting service speaks it, with its moods. */
final class GitServer implements AutoCloseable {
  private final BareRemote remote;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final AtomicInteger receives = new AtomicInteger();

  private volatile Optional<String> login = Optional.empty();
  private volatile int statusOfPush;
  private volatile int pushesWithThatStatus;
  private volatile PreReceiveHook hook = PreReceiveHook.NULL;
  private volatile Runnable meanwhile = () -> {};
  private volatile boolean cutsAfterReceiving;
  private volatile boolean stalls;

  private GitServer(BareRemote remote, HttpServer server) {
    this.remote = remote;
    this.server = server;
  }

  static GitServer of(BareRemote remote) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      GitServer server = new GitServer(remote, http);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/log.git";
  }

  /** The same address with a login in it. */
  String urlWith(String userInfo) {
    return url().replace("http://", "http://" + userInfo + "@");
  }

  GitServer askingFor(String user, String password) {
    login = Optional.of(user + ":" + password);
    return this;
  }

  /** Answers pushes with a status. */
  GitServer answeringPushes(int status, int times) {
    statusOfPush = status;
    pushesWithThatStatus = times;
    return this;
  }

  /** Runs a hook when a push arrives. */
  GitServer receivingWith(PreReceiveHook preReceive) {
    hook = preReceive;
    return this;
  }

  /** Lets something happen between the next push's look at the branches and the push itself. */
  GitServer meanwhile(Runnable event) {
    meanwhile = event;
    return this;
  }

  /** Takes the next push, and cuts the line before it says so. */
  GitServer cuttingTheNextAnswer() {
    cutsAfterReceiving = true;
    return this;
  }

  /** Takes no notice of pushes. */
  GitServer stallingPushes() {
    stalls = true;
    return this;
  }

  /** The logins that were tried. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  /** How many pushes arrived. */
  int receives() {
    return receives.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      if (!isWelcome(exchange)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (path.contains("git-receive-pack") && refusesPush()) {
        exchange.sendResponseHeaders(statusOfPush, -1);
      } else if (path.endsWith("/info/refs?service=git-upload-pack")) {
        advertiseFetch(exchange);
      } else if (path.endsWith("/info/refs?service=git-receive-pack")) {
        advertisePush(exchange);
      } else if (path.endsWith("/git-upload-pack")) {
        upload(exchange);
      } else if (path.endsWith("/git-receive-pack")) {
        receive(exchange);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private boolean isWelcome(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header != null) {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()));
      authorizations.add(new String(decoded, StandardCharsets.UTF_8));
    }
    return login.isEmpty()
        || (header != null && authorizations.get(authorizations.size() - 1).equals(login.get()));
  }

  private synchronized boolean refusesPush() {
    return statusOfPush != 0 && pushesWithThatStatus-- > 0;
  }

  private void advertiseFetch(HttpExchange exchange) throws IOException {
    UploadPack upload = new UploadPack(remote.git());
    upload.setBiDirectionalPipe(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    upload.sendAdvertisedRefs(
        new PacketLineOutRefAdvertiser(new PacketLineOut(out)), "git-upload-pack");
    answer(exchange, "application/x-git-upload-pack-advertisement", out.toByteArray());
  }

  private void advertisePush(HttpExchange exchange) throws IOException {
    ReceivePack receive = new ReceivePack(remote.git());
    receive.setBiDirectionalPipe(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PacketLineOut lines = new PacketLineOut(out);
    lines.writeString("# service=git-receive-pack\n");
    lines.end();
    receive.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
    answer(exchange, "application/x-git-receive-pack-advertisement", out.toByteArray());
  }

  private void upload(HttpExchange exchange) throws IOException {
    UploadPack upload = new UploadPack(remote.git());
    upload.setBiDirectionalPipe(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    upload.upload(body(exchange), out, OutputStream.nullOutputStream());
    answer(exchange, "application/x-git-upload-pack-result", out.toByteArray());
  }

  private void receive(HttpExchange exchange) throws IOException {
    receives.incrementAndGet();
    if (stalls) {
      pauseUntilClosed();
      return;
    }
    Runnable event = meanwhile;
    meanwhile = () -> {};
    event.run();
    ReceivePack receive = new ReceivePack(remote.git());
    receive.setBiDirectionalPipe(false);
    receive.setPreReceiveHook(hook);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    receive.receive(body(exchange), out, OutputStream.nullOutputStream());
    if (cutsAfterReceiving) {
      cutsAfterReceiving = false;
      return;
    }
    answer(exchange, "application/x-git-receive-pack-result", out.toByteArray());
  }

  private void pauseUntilClosed() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream body = exchange.getRequestBody();
    return zipped ? new GZIPInputStream(body) : body;
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
