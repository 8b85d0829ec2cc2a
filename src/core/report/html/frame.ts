import { type Html, html } from '../../text/html.js';

export type Frame = {
  readonly title: string;
  /** One constant text: nothing can be encoded inside `style`. */
  readonly style: Html;
  /** `sha256-…` in Base64 of the style, as CSP 3 section 6.7.3 wants it. */
  readonly styleHash: string;
  readonly body: Html;
};

/** A page that can be mailed and archived: it loads nothing and runs nothing. */
export function framed({ title, style, styleHash, body }: Frame): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
