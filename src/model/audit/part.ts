import { z } from 'zod';
import type { AddonFacts } from '../facts/addon.js';
import { knownSeries, seriesList } from '../known-series.js';
import type { AddonHistory } from './report.js';

/** What git says of one addon: the top of its work tree as a person would write it, empty where it lies in none, and why history is not whole. */
export type FolderHistory = { readonly top: string; readonly history?: AddonHistory | undefined; readonly why?: string | undefined };

/** `2/8`: the second of eight. Counted from 1. */
export type Shard = { readonly index: number; readonly of: number };

const Place = z.object({ file: z.string(), line: z.int().optional(), column: z.int().optional() });
const Found = z.object({ name: z.string(), folder: z.string() });

/** Newest format of a part. */
export const partFormat = 1;

/** First line of a part of an audit: what was asked, and which addons there are in all parts together. Contract `audit-part`, format 1. */
export const PartHeader = z.object({
  format: z.literal(partFormat),
  kind: z.literal('audit-part'),
  tool: z.string(),
  shard: z.object({ index: z.int().min(1), of: z.int().min(1) }),
  to: z.enum(knownSeries).optional(),
  from: z.enum(seriesList).optional(),
  git: z.boolean(),
  /** All addons of the audit in their order; those of this part are every `of`-th one, beginning with the `index`-th. */
  addons: z.array(Found),
  problems: z.array(z.object({ code: z.string(), place: Place, message: z.string(), remedy: z.string().optional() })),
});
export type PartHeader = z.infer<typeof PartHeader>;

/**
 * Files and folders of an addon by their paths in it, with the digests of the lines of those that are judged by line, one after the other
 * in base64: findings are known again by the line that they stand on, and the files are not there where parts are put together.
 */
export type LineDigests = { readonly [path: string]: string };

/** A line of a part: one addon with its history. */
export type PartAddon = { readonly facts: AddonFacts; readonly lines: LineDigests; readonly history?: FolderHistory };

/** Whether an addon at this position, from 0, belongs to a shard. */
export const isInShard = ({ index, of }: Shard, position: number): boolean => position % of === index - 1;
