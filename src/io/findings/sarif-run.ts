import { z } from 'zod';
import { type Import, joined, longestText, maxFindings, number, pathOfUri, place, severityOf, text } from './raw-finding.js';

const Artifact = z.object({ uri: z.string().optional(), uriBaseId: z.string().optional(), index: z.number().optional() });
const SarifResult = z.object({
  ruleId: z.string().optional(),
  rule: z.object({ id: z.string().optional() }).optional(),
  level: z.string().optional(),
  kind: z.string().optional(),
  message: z.object({ text: text.optional(), markdown: text.optional() }).optional(),
  suppressions: z.array(z.unknown()).optional(),
  properties: z.object({ module: z.string().optional() }).optional().catch(undefined),
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: Artifact.optional(),
            region: z.object({ startLine: number, startColumn: number }).partial().optional(),
          })
          .optional(),
      }),
    )
    .optional(),
});
const SarifRule = z.object({ id: z.string(), defaultConfiguration: z.object({ level: z.string().optional() }).optional() });
const Bases = z.record(z.string(), z.object({ uri: z.string().optional() }));

const run = 'runs.*';
/** The parts of SARIF 2.1.0 that are read. */
export const sarifPaths: ReadonlySet<string> = new Set(
  [
    ...['results.*', 'tool.driver.name', 'tool.driver.version', 'tool.driver.semanticVersion', 'tool.driver.rules.*'],
    ...['originalUriBaseIds', 'artifacts.*.location.uri'],
  ].map((path) => `${run}.${path}`),
);

/** One run: results wait for what stands beside them, whichever comes first. */
export class SarifRun {
  readonly #results: z.infer<typeof SarifResult>[] = [];
  readonly #levels = new Map<string, string>();
  readonly #bases = new Map<string, string>();
  readonly #artifacts: string[] = [];
  #name = '';
  #version = '';
  #left = 0;

  /** @param path one of `sarifPaths` */
  take(path: string, value: unknown): void {
    const part = path.slice(run.length + 1);
    if (part === 'results.*') this.#result(value);
    else if (part === 'tool.driver.rules.*') this.#rule(value);
    else if (part === 'originalUriBaseIds') this.#base(value);
    else if (part === 'artifacts.*.location.uri') this.#artifacts.push(String(value));
    else if (part === 'tool.driver.name') this.#name = String(value).slice(0, 100);
    else this.#version ||= String(value).slice(0, 100);
  }

  #result(value: unknown): void {
    const read = SarifResult.safeParse(value);
    if (read.success && this.#results.length < maxFindings) this.#results.push(read.data);
    else this.#left++;
  }

  #rule(value: unknown): void {
    const read = SarifRule.safeParse(value);
    const level = read.success ? read.data.defaultConfiguration?.level : undefined;
    if (read.success && level !== undefined) this.#levels.set(read.data.id, level);
  }

  #base(value: unknown): void {
    const read = Bases.safeParse(value);
    for (const [id, { uri = '' }] of Object.entries(read.success ? read.data : {})) this.#bases.set(id, pathOfUri(uri));
  }

  /** Adds its results: all but those that are suppressed, or say that all is well. */
  end(into: Import): void {
    into.left += this.#left;
    into.named([this.#name, this.#version].filter((part) => part !== '').join(' '));
    for (const { ruleId, rule, level, kind = 'fail', message, suppressions = [], properties, locations = [] } of this.#results) {
      const id = ruleId ?? rule?.id ?? 'unnamed';
      const said = level ?? this.#levels.get(id);
      if (suppressions.length > 0 || kind !== 'fail' || said === 'none') continue;
      const { artifactLocation = {}, region = {} } = locations[0]?.physicalLocation ?? {};
      const { uri, uriBaseId = '', index = -1 } = artifactLocation;
      into.add({
        rule: id.slice(0, longestText),
        severity: severityOf(said),
        message: message?.text ?? message?.markdown ?? '',
        path: joined(this.#bases.get(uriBaseId) ?? '', pathOfUri(uri ?? this.#artifacts[index] ?? '')),
        ...place(region.startLine, region.startColumn, 1),
        ...(properties?.module === undefined ? {} : { module: properties.module }),
      });
    }
  }
}
