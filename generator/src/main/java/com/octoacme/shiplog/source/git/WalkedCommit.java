package com.octoacme.shiplog.source.git;

import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit and its place in the walk.
 *
 * @param broughtBy the place on the mainline, counted from the head, of the commit that brought it
 *     there
 * @param onMainline whether it is on the first-parent line of the head itself
 */
record WalkedCommit(RevCommit commit, int broughtBy, boolean onMainline) {}
