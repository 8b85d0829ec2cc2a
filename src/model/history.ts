import type { Problem } from './errors.js';
import type { Policy } from './policy.js';

/** The history cannot vouch for the decisions; the policy says whether that is a warning or an error (`unknownHistory`). */
export type UnknownHistory = { readonly known: false; readonly why: string; readonly remedy: string };

/** What a commit says about the register on disk. */
export type KnownHistory = {
  readonly known: true;
  /** What was asked for, `HEAD` or a branch, and the commit that it named. */
  readonly ref: string;
  readonly commit: string;
  /** Digests (`self`) of decisions that the commit does not hold. They are judged by today's date and by `policy`. */
  readonly newDecisions: ReadonlySet<string>;
  /** The policy of the commit; undefined when it holds none, or HEAD none that can be read. */
  readonly policy?: Policy;
  /** The policy on disk says something else than that of the commit; true as well when the commit holds none. */
  readonly policyChanged: boolean;
  /** Decisions and snapshots of the commit that are missing or altered on disk; each is an integrity problem (exit code 2). */
  readonly problems: readonly Problem[];
};

/** A graph of decisions cannot show that its newest one was deleted; git can. */
export type History = UnknownHistory | KnownHistory;

/** Who changed a folder, as git knows it. */
export type FolderAuthors = {
  readonly first: string;
  readonly last: string;
  readonly commits: number;
  /** Those with the most commits first. */
  readonly people: readonly { readonly name: string; readonly commits: number }[];
};
