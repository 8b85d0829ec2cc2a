import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    ...{ include: ['test/**/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
    // Left alone it keeps one core free, which is half of them on a small runner.
    maxWorkers: '100%',
  },
});
