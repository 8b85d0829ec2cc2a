import { z } from 'zod';
import { Baseline } from './baseline.js';
import { CommunityList } from './community.js';
import { Decision } from './decision.js';
import { Entry } from './entry.js';
import { EvidenceRecord } from './evidence.js';
import { Policy } from './policy.js';
import { StateFile } from './state-file.js';

const contracts = {
  entry: Entry,
  policy: Policy,
  decision: Decision,
  evidence: EvidenceRecord,
  state: StateFile,
  community: CommunityList,
  baseline: Baseline,
};

/** JSON Schemas (draft 2020-12) of what authors and the tool write, by name of the contract; `schemas/<name>.json` holds each. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(contracts).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', reused: 'ref' })]),
  );
}
