import type { Judged, Origin } from '../../model/audit/report.js';
import type { CommunityList } from '../../model/community.js';
import type { AddonFacts } from '../../model/facts/addon.js';

export type OriginFacts = {
  /** Whether the catalogue of its series has a module of this name. */
  readonly isStandard: boolean;
  readonly community: CommunityList | undefined;
  /** Name of the organization, as the policy has it. */
  readonly organization: string | undefined;
  /** Its manifest is no literal: what it says of its author is not known. */
  readonly unreadable: boolean;
};

const proprietary = /^(OPL-1|OEEL-1|Other proprietary)$/;
const odoo = /\bOdoo\s+(S\.?A\.?|SA)\b|^Odoo$/i;
const association = /Odoo Community Association|\(OCA\)/i;

/** Repositories that list an addon, whatever the series. */
export function listedIn(list: CommunityList | undefined, name: string, series?: string): readonly string[] {
  return Object.entries(list?.repositories ?? {}).flatMap(([repository, branches]) =>
    Object.entries(branches).some(([one, { addons }]) => (series === undefined || one === series) && addons.includes(name))
      ? [repository]
      : [],
  );
}

/**
 * Who maintains an addon: from author, licence and website, the catalogue, the list of community addons, and the organization of the policy.
 * That an entry of the register owns it says who answers for it, which is another question: what was adopted stays of whom it is.
 */
export function originOf({ name, manifest }: AddonFacts, given: OriginFacts): Judged<Origin> {
  const { author = '', license = '', website = '' } = manifest;
  const [repository] = listedIn(given.community, name);
  // Who contributes to the community is named beside the association.
  if (association.test(author))
    return { value: 'community', because: [repository === undefined ? `its author is ${author}` : `${repository} lists it`] };
  if (given.organization !== undefined && author.includes(given.organization))
    return { value: 'own', because: [`its author is ${author}`] };
  if (/github\.com\/OCA\b/i.test(website))
    return { value: 'community', because: [repository === undefined ? `its website is ${website}` : `${repository} lists it`] };
  if (odoo.test(author) || (author === '' && given.isStandard))
    return { value: 'odoo', because: [author === '' ? 'the catalogue has it, and it names no author' : `its author is ${author}`] };
  if (repository !== undefined && author === '') return { value: 'community', because: [`${repository} lists one of this name`] };
  if (proprietary.test(license) && author !== '') return { value: 'vendor', because: [`its author is ${author}, its licence ${license}`] };
  if (author === '' && given.unreadable) return { value: 'not-known', because: ['its manifest cannot be read'] };
  if (author === '') return { value: 'own', because: ['it names no author, and nobody else lists it'] };
  if (given.organization !== undefined) return { value: 'vendor', because: [`its author is ${author}`] };
  return { value: 'not-known', because: [`its author is ${author}, and no policy says who you are`] };
}
