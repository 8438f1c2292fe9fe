import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.mjs', 'bench/**/*.test.mjs'], pool: 'threads', testTimeout: 60_000, hookTimeout: 60_000 },
});
