/** Folder of the evidence on an entry, relative to the folder that holds `register/`. */
export const evidenceFolder = (entry: string): string => `register/evidence/${entry}`;

/** `<digest>.json` */
export const evidenceName = (self: string): string => `${self}.json`;
