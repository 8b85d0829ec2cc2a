import type { Problem } from '../errors.js';
import type { AddonCode } from './addon-code.js';
import type { JavaScriptFacts } from './javascript.js';
import type { PythonFacts } from './python.js';
import type { RecordFact, XmlFacts } from './xml.js';

/** The manifest, read as a literal. What is no literal is a problem, and the rest still counts. */
export type ManifestFacts = {
  readonly file: string;
  readonly name?: string;
  readonly summary?: string;
  readonly version?: string;
  readonly author?: string;
  readonly website?: string;
  readonly license?: string;
  readonly category?: string;
  readonly depends: readonly string[];
  readonly autoInstall: boolean | readonly string[];
  readonly installable: boolean;
  readonly application: boolean;
  readonly data: readonly string[];
  readonly demo: readonly string[];
  /** Bundle to its entries; an entry that is a tuple is written as its parts. */
  readonly assets: { readonly [bundle: string]: readonly (string | readonly string[])[] };
  readonly externalDependencies: { readonly python: readonly string[]; readonly bin: readonly string[] };
  /** `development_status` and `maintainers` of the community's manifests. */
  readonly developmentStatus?: string;
  readonly maintainers?: readonly string[];
  readonly hooks: { readonly [hook: string]: string };
  /** Names of all keys that stand in it. */
  readonly keys: readonly string[];
};

/** What a file is for when it is not simply part of the installed addon: its path says so, or the manifest's `demo`. */
export type FileRole = 'demo' | 'test' | 'migration';

/** Facts of a file with the path that it has inside its addon (with `/`). */
export type OfFile<T> = { readonly file: string; readonly lines: number; readonly role?: FileRole; readonly facts: T };

/** Everything that is known about one addon folder. Contract `facts`, format 1. */
export type AddonFacts = {
  readonly name: string;
  /** The folder as it was given or found. */
  readonly folder: string;
  readonly manifest: ManifestFacts;
  readonly python: readonly OfFile<PythonFacts>[];
  readonly xml: readonly OfFile<XmlFacts>[];
  readonly csv: readonly OfFile<readonly RecordFact[]>[];
  readonly javascript: readonly OfFile<JavaScriptFacts>[];
  /** OWL and QWeb templates of `static/**`: names of templates and what they extend. */
  readonly templates: readonly OfFile<readonly TemplateFact[]>[];
  /** Read only where an audit asks for it. */
  readonly code?: AddonCode;
  /** What could not be read, with its place; nothing else is lost for it. */
  readonly problems: readonly Problem[];
};

/** `name` is empty for a change in place without a name; `changes`: it changes the inherited template itself instead of making another one. */
export type TemplateFact = { readonly name: string; readonly inherits?: string; readonly changes: boolean; readonly line: number };
