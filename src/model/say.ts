/**
 * Told by work how far it is: in words, and where parts are counted (`120 of 600 addons`) with their numbers, from which whoever shows it
 * knows the rate.
 */
export type Say = (how: string, parts?: { readonly done: number; readonly total: number }) => void;
