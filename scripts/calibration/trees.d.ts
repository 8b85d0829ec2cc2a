export declare function repositoryOf(folder: string, repo: string): string | undefined;
export declare function withAddon<T>(
  repository: string,
  commit: string,
  addon: string,
  use: (folder: string, laid: readonly string[]) => T | Promise<T>,
): Promise<T | undefined>;
