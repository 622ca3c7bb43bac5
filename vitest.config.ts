import { fileURLToPath } from "node:url";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

/** Solid must come as the browser has it: the server build has no reactivity. */
const solidPackages = [/solid-js/, /@solidjs/, /@tanstack\/solid/, /lucide-solid/];

export default defineConfig({
  plugins: [solid({ hot: false })],
  resolve: {
    conditions: ["development", "browser"],
    // The browser's face of ws only throws; the stack, which runs in the same process, serves with it.
    alias: [
      { find: /^ws$/, replacement: fileURLToPath(new URL("node_modules/ws/wrapper.mjs", import.meta.url)) },
    ],
  },
  test: {
    environment: "node",
    // Two cores serve PostgreSQL, Deno and Chromium too: more workers would only take turns.
    maxWorkers: 2,
    pool: "forks",
    // Time-outs are guards: what is waited for comes when the machine lets it.
    expect: { poll: { timeout: 40_000 } },
    server: { deps: { inline: [...solidPackages, /rrule/] } },
    projects: [
      {
        extends: true,
        // A property over hundreds of cases takes its time on a busy machine.
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "sync",
          include: ["tests/sync/**/*.test.ts"],
          setupFiles: ["tests/sync/setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/fixtures/build-once.ts"],
          // A browser, Postgres and Deno twice on two processors: one that fails is played once more, and the report
          // says so (« retry x1 »). One that fails by itself fails twice.
          retry: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "fuzz", include: ["tests/**/*.fuzz.ts"], testTimeout: 600_000, hookTimeout: 60_000 },
      },
    ],
  },
});
