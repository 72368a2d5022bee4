package com.octoacme.shiplog.cli;

import picocli.CommandLine.Option;

/** Which release a command is about. */
final class ReleaseOption {
  @Option(
      names = "--release",
      paramLabel = "VERSION",
      required = true,
      description = "the version, such as 1.4.0")
  String version = "";
}
