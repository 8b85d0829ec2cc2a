import { z } from 'zod';
import { Day, ModuleName } from './ids.js';

/** Newest format of a list of community addons that this version reads. */
export const communityFormat = 1;

const Branch = z.strictObject({
  asOf: Day.optional().meta({ description: 'day of the newest commit that was looked at; what came later is not known' }),
  addons: z.array(ModuleName).meta({ description: 'technical names of the addons that can be installed from the branch' }),
});

/**
 * Which community addons there are in which series: names alone. A series that a repository does not list is not known, which is something
 * else than a branch without addons. Contract `community`, format 1.
 */
export const CommunityList = z.strictObject({
  format: z.literal(communityFormat),
  repositories: z
    .record(
      z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'a repository is owner/name, for example OCA/sale-workflow'),
      z.record(z.string().regex(/^\d+\.\d+$/, 'an Odoo series, for example 17.0'), Branch),
    )
    .meta({ description: 'by repository, then by series' }),
});
export type CommunityList = z.infer<typeof CommunityList>;
