import { vi } from "vitest";

// Two devices are open at once here; a file that needs more says so itself.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("./world/fewer-tables.ts")).sixOf(await load()),
);
