import type { Server } from "node:http";
import { join } from "node:path";
import { localBuildEnvironment } from "./build.ts";
import type { NodeHandler } from "./gateway.ts";

/** Vite's development server inside ours: same origin, hot reload over the same port. */
export async function startVite(server: Server): Promise<{ handle: NodeHandler; stop(): Promise<void> }> {
  Object.assign(process.env, localBuildEnvironment);
  const { createServer } = await import("vite");
  const vite = await createServer({
    root: join(import.meta.dirname, "../.."),
    server: { middlewareMode: { server }, hmr: { server } },
    appType: "spa",
  });
  return { handle: vite.middlewares, stop: () => vite.close() };
}
