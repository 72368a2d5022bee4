package com.octoacme.shiplog.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/**
 * Reaches ssh remotes with the {@code ssh} of the machine, so that the user's agent, keys, known
 * hosts and host aliases count as they do for git itself. It never asks for a password.
 */
final class SshCommand extends SshSessionFactory {
  private final String program;

  /**
   * A way to ssh remotes.
   *
   * @param program name or path of the command
   */
  SshCommand(String program) {
    this.program = program;
  }

  @Override
  public RemoteSession getSession(
      URIish uri, CredentialsProvider credentials, FS fs, int milliseconds) {
    return new Session(arguments(uri));
  }

  private List<String> arguments(URIish uri) {
    List<String> arguments = new ArrayList<>(List.of(program, "-o", "BatchMode=yes"));
    if (uri.getPort() > 0) {
      arguments.addAll(List.of("-p", String.valueOf(uri.getPort())));
    }
    String user = uri.getUser();
    arguments.addAll(List.of("--", user == null ? uri.getHost() : user + "@" + uri.getHost()));
    return arguments;
  }

  @Override
  public String getType() {
    return "command";
  }

  /** One run of the command for each thing git asks of the other side. */
  private static final class Session implements RemoteSession {
    private final List<String> arguments;
    private final List<Process> processes = new ArrayList<>();

    Session(List<String> arguments) {
      this.arguments = arguments;
    }

    @Override
    public Process exec(String command, int seconds) throws IOException {
      List<String> whole = new ArrayList<>(arguments);
      whole.add(command);
      Process process = new ProcessBuilder(whole).start();
      processes.add(process);
      return new PatientProcess(process);
    }

    @Override
    public void disconnect() {
      processes.forEach(Process::destroy);
    }
  }

  /** A process that is asked for its exit value once its output has ended, but maybe not yet it. */
  private static final class PatientProcess extends Process {
    private static final long SECONDS = 5;

    private final Process process;

    PatientProcess(Process process) {
      this.process = process;
    }

    @Override
    public int exitValue() {
      try {
        return process.waitFor(SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return -1;
      }
    }

    @Override
    public OutputStream getOutputStream() {
      return process.getOutputStream();
    }

    @Override
    public InputStream getInputStream() {
      return process.getInputStream();
    }

    @Override
    public InputStream getErrorStream() {
      return process.getErrorStream();
    }

    @Override
    public int waitFor() throws InterruptedException {
      return process.waitFor();
    }

    @Override
    public void destroy() {
      process.destroy();
    }
  }
}
