package com.octoacme.shiplog.source.git;

import com.octoacme.shiplog.config.SetupException;
import com.octoacme.shiplog.source.InputProblem;
import com.octoacme.shiplog.source.UnreadableSourceException;
import com.octoacme.shiplog.text.Position;
import org.eclipse.jgit.errors.MissingObjectException;

/** What to say of an object that git has not, or not whole. */
final class GitFault {
  private GitFault() {}

  /** The failure of a read without which nothing can go on. */
  static SetupException of(String what, Exception e) {
    return e instanceof SetupException known
        ? known
        : new SetupException(what + " cannot be read: " + reason(e) + ".", ".git", remedy(e));
  }

  /** The problem of one file, the others being read all the same. */
  static UnreadableSourceException ofFile(String path, String blob, Exception e) {
    String message = "The content (object " + blob + ") cannot be read: " + reason(e) + ".";
    return new UnreadableSourceException(
        new InputProblem("unreadable-object", path, Position.START, message, remedy(e)));
  }

  private static String reason(Exception e) {
    if (e instanceof MissingObjectException missing) {
      return "object " + missing.getObjectId().name() + " is missing in this clone";
    }
    return e instanceof RuntimeException
        ? "the object is corrupt"
        : "it is corrupt, " + e.getMessage();
  }

  private static String remedy(Exception e) {
    return e instanceof MissingObjectException
        ? "Fetch all objects: clone without `--filter`, in CI with `fetch-depth: 0` and no filter."
            + " If the branch was rewritten meanwhile, run again; if neither, run `git fsck`."
        : "Run `git fsck`, and fetch the object again from a clone that has it.";
  }
}
