/** Digest of the addons in a folder, the tool's own record left out. */
export declare function treeDigest(folder: string): string;
