import type { DatabaseOptions, LocalDatabase } from "./postgres.ts";

/** The fall-back: PostgreSQL compiled to WebAssembly, inside this process. */
export async function startPglite(options: DatabaseOptions): Promise<LocalDatabase> {
  throw new Error(`PGlite is not wired yet (${options.folder})`);
}
