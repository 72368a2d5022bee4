package com.octoacme.shiplog.text;

/** The colours of a terminal that Shiplog uses. */
public enum Colour {
  RED(31),
  GREEN(32),
  YELLOW(33),
  BLUE(34);

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  String paint(String text) {
    return "\u001b[1;" + code + "m" + text + "\u001b[0m";
  }
}
