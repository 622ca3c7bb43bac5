// Edge functions under Deno, unchanged: each folder of supabase/functions with an index.ts answers at
// /functions/v1/<name>. A function is a process, started at its first request and again after a crash.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { join } from "node:path";
import type { Route } from "./gateway.ts";
import { freePort } from "./ports.ts";
import { type GuardedProcess, spawnGuarded } from "./processes.ts";

export type FunctionsOptions = {
  /** Folder of the functions. */
  folder: string;
  /** What they find in their environment, as on hosted: SUPABASE_URL, keys, secrets. */
  environment: Record<string, string>;
  /** Starts a function again when its files change. */
  watch: boolean;
  /** Where Deno keeps what it compiled. */
  cache: string;
  say: (line: string) => void;
};

type RunningFunction = { origin: string; process: GuardedProcess };

export type Functions = {
  route: Route;
  /** Ends the process of a function at once, as a crash does; its next request starts another. */
  kill(name: string): Promise<void>;
  stop(): Promise<void>;
};

const prefix = "/functions/v1/";

/** Routes requests to functions and keeps their processes. */
export function serveFunctions(options: FunctionsOptions): Functions {
  const running = new Map<string, Promise<RunningFunction>>();

  function find(name: string): Promise<RunningFunction> {
    const known = running.get(name);
    if (known) return known;
    const started = startFunction(options, name);
    running.set(name, started);
    const forget = () => {
      if (running.get(name) === started) running.delete(name);
    };
    started.then(({ process }) => process.ended.then(forget), forget);
    return started;
  }

  return {
    async route(request) {
      const url = new URL(request.url);
      if (!url.pathname.startsWith(prefix)) return undefined;
      const name = url.pathname.slice(prefix.length).split("/")[0] ?? "";
      if (!/^[a-z0-9][a-z0-9_-]*$/.test(name) || !existsSync(join(options.folder, name, "index.ts"))) {
        return refusal(404, "not_found", `No function is called "${name}"`);
      }
      try {
        const { origin } = await find(name);
        return await forward(request, origin, url.pathname.slice(prefix.length - 1) + url.search);
      } catch (error) {
        options.say(`function ${name}: ${error instanceof Error ? error.message : String(error)}`);
        return refusal(503, "boot_error", `The function ${name} did not answer`);
      }
    },
    async kill(name) {
      const { process } = await (running.get(name) ?? Promise.reject(new Error(`${name} does not run.`)));
      await process.stop("SIGKILL");
    },
    async stop() {
      const all = await Promise.allSettled(running.values());
      running.clear();
      await Promise.all(
        all.map((one) => (one.status === "fulfilled" ? one.value.process.stop() : undefined)),
      );
    },
  };
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}

async function forward(request: Request, origin: string, path: string): Promise<Response> {
  const headers = new Headers(request.headers);
  for (const name of ["host", "connection", "content-length", "accept-encoding", "transfer-encoding"])
    headers.delete(name);
  headers.set("x-forwarded-host", request.headers.get("host") ?? "");
  const init: RequestInit & { duplex: "half" } = {
    method: request.method,
    headers,
    body: request.body,
    redirect: "manual",
    signal: request.signal,
    duplex: "half",
  };
  return fetch(`${origin}${path}`, init);
}

async function startFunction(options: FunctionsOptions, name: string): Promise<RunningFunction> {
  const folder = join(options.folder, name);
  const port = await freePort();
  const config = join(folder, "deno.json");
  const args = [
    "run",
    "--quiet",
    "--no-prompt",
    "--no-remote",
    "--node-modules-dir=manual",
    "--allow-net",
    "--allow-env",
    "--allow-read",
    "--allow-sys",
    ...(options.watch ? ["--watch", "--no-clear-screen"] : []),
    ...(existsSync(config) ? ["--config", config] : []),
    join(folder, "index.ts"),
  ];
  const deno = spawnGuarded(denoProgram(), args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      TZ: "UTC",
      DENO_DIR: options.cache,
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1",
      DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
      ...options.environment,
    },
  });
  let lastWords = "";
  for (const stream of [deno.child.stdout, deno.child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      lastWords = `${lastWords}${text}`.slice(-2000);
      for (const line of text.split("\n"))
        if (line.trim() && !/^Listening on/.test(line)) options.say(`[${name}] ${line}`);
    });
  }
  await Promise.race([
    listens(port),
    deno.ended.then((why) => {
      throw new Error(`${why}\n${lastWords}`);
    }),
  ]).catch(async (error: unknown) => {
    await deno.stop("SIGKILL");
    throw error;
  });
  return { origin: `http://127.0.0.1:${port}`, process: deno };
}

/** Resolves once something listens there; nothing is asked, so that the function sees only real requests. */
async function listens(port: number): Promise<void> {
  const limit = Date.now() + 20_000;
  while (Date.now() < limit) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error("It did not open its port in 20 s");
}

function denoProgram(): string {
  const installer: { runInstall(): string } = createRequire(import.meta.url)("deno/install_api.cjs");
  return installer.runInstall();
}
