package com.octoacme.shiplog.maven;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** C git's own HTTP server on loopback, behind a login; the scripts in {@code src/it} start it. */
public final class LoginServer implements AutoCloseable {
  private static final int NO_BODY = -1;

  private final HttpServer http;
  private final Path folder;
  private final String login;

  private LoginServer(HttpServer http, Path folder, String login) {
    this.http = http;
    this.folder = folder;
    this.login = login;
  }

  /** Serves the repositories of a folder to one user. */
  public static LoginServer of(Path folder, String user, String password) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String login = "Basic " + Base64.getEncoder().encodeToString(plain);
    LoginServer server = new LoginServer(http, folder, login);
    http.createContext("/", server::handle);
    http.start();
    return server;
  }

  /** The address of a repository. */
  public String url(String repository) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + repository;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange);
      } else {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, NO_BODY);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Process git = backend(exchange).start();
    try (OutputStream to = git.getOutputStream()) {
      exchange.getRequestBody().transferTo(to);
    }
    try (InputStream from = git.getInputStream()) {
      exchange.sendResponseHeaders(status(from, exchange), 0);
      from.transferTo(exchange.getResponseBody());
    }
  }

  private ProcessBuilder backend(HttpExchange exchange) {
    ProcessBuilder backend = new ProcessBuilder("git", "http-backend");
    Map<String, String> variables = backend.environment();
    variables.put("GIT_PROJECT_ROOT", folder.toString());
    variables.put("GIT_HTTP_EXPORT_ALL", "");
    variables.put("REMOTE_USER", "somebody");
    variables.put("REQUEST_METHOD", exchange.getRequestMethod());
    variables.put("PATH_INFO", exchange.getRequestURI().getPath());
    variables.put(
        "QUERY_STRING", Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
    header(exchange, "Content-Type").ifPresent(type -> variables.put("CONTENT_TYPE", type));
    header(exchange, "Content-Encoding")
        .ifPresent(encoding -> variables.put("HTTP_CONTENT_ENCODING", encoding));
    return backend.redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Takes over the headers that the program writes before its answer; tells the status. */
  private static int status(InputStream from, HttpExchange exchange) throws IOException {
    int status = 200;
    for (String line = line(from); !line.isEmpty(); line = line(from)) {
      String name = line.substring(0, line.indexOf(':'));
      String value = line.substring(name.length() + 1).trim();
      if (name.equals("Status")) {
        status = Integer.parseInt(value.substring(0, 3));
      } else {
        exchange.getResponseHeaders().set(name, value);
      }
    }
    return status;
  }

  private static String line(InputStream from) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = from.read(); next >= 0 && next != '\n'; next = from.read()) {
      line.append((char) next);
    }
    return line.toString().trim();
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
