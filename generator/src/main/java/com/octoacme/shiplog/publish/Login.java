package com.octoacme.shiplog.publish;

/** A user and a secret for a remote. The secret shows up in no text. */
public record Login(String user, String secret) {
  @Override
  public String toString() {
    return "Login[user=" + user + "]";
  }
}
