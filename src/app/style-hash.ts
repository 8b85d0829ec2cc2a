import { sha256 } from '../io/register/canonical.js';

/** The digest of a style sheet as a content security policy names it (CSP 3, 6.7.3). */
export const styleHash = (style: { readonly text: string }): string =>
  `sha256-${Buffer.from(sha256(style.text), 'hex').toString('base64')}`;
