/** First line of the body of a generated stub: a person writes what stands there. */
export const stubMark = 'To be written by hand. Until then this only keeps Odoo working.';
