// npm start and npm run dev: the application and all it needs, on this machine.
//
//   npm start                   the production build, service worker included
//   npm run dev                 Vite's development server, on the same data
//   npm start -- --reset        begins anew: the local data are erased
//   npm start -- --port 8080    another port than 5173 (the next free one when it is taken)
//   npm start -- --no-demo      without the demo organisation
//   npm start -- --no-app       the backend alone
//   npm start -- --host 0.0.0.0 reachable from the network, a phone for instance

import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale } from "./build.ts";
import { FolderInUseError, lockFolder } from "./folder-lock.ts";
import { ChangedMigrationError } from "./migrations.ts";
import { type DemoAccount, seedDemoOnce } from "./seed.ts";
import { type Stack, startStack } from "./stack.ts";

const { values: flags } = parseArgs({
  options: {
    dev: { type: "boolean", default: false },
    reset: { type: "boolean", default: false },
    port: { type: "string", default: process.env.PORT ?? "5173" },
    host: { type: "string", default: "127.0.0.1" },
    data: { type: "string", default: join(import.meta.dirname, "../.local") },
    database: { type: "string" },
    "no-app": { type: "boolean", default: false },
    "no-demo": { type: "boolean", default: false },
  },
});

const say = (line: string) => console.log(line);
// A terminal that was closed takes our output with it, not us: the parts must still be stopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

let stack: Stack | undefined;
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));

try {
  await start();
} catch (error) {
  const isPlain = error instanceof FolderInUseError || error instanceof ChangedMigrationError;
  console.error(isPlain ? `\n${error.message}\n` : error);
  await end(1);
}

async function start(): Promise<void> {
  if (flags.reset) resetData(flags.data);
  const serve = flags["no-app"] ? "none" : flags.dev ? "vite" : "dist";
  if (serve === "dist") buildWhenStale(say);
  const started = await startStack({
    folder: flags.data,
    port: Number(flags.port) || 5173,
    host: flags.host,
    serve,
    tickSeconds: 10,
    ...(flags.database === "pglite" || flags.database === "postgres" ? { database: flags.database } : {}),
    say,
  });
  stack = started;
  if (isStopping) return end(0);
  const accounts = flags["no-demo"] ? [] : await seedDemoOnce(started, flags.data);
  say(welcome(started, accounts));
  const why = await started.ended;
  if (isStopping) return;
  console.error(`The database stopped: ${why}`);
  await end(1);
}

function resetData(folder: string): void {
  // Taken first, so that data in use are not pulled from under another stack.
  lockFolder(folder).release();
  rmSync(folder, { recursive: true, force: true });
}

function welcome({ url, databaseKind }: Stack, accounts: readonly DemoAccount[]): string {
  const who = accounts.map(({ email, password, role }) => `    ${email}  (${role})  password: ${password}`);
  return [
    "",
    `  Coulisses   ${url}`,
    `  Mailbox     ${url}/_mail   (sign-in codes arrive here)`,
    `  Calendly    ${url}/_calendly   (a local one: book, move, cancel; tokens to connect with)`,
    `  Data        ${flags.data}   (${databaseKind === "pglite" ? "PGlite" : "PostgreSQL 17"}; begin anew with: npm start -- --reset)`,
    ...(who.length > 0 ? ["", "  Sign in as", ...who] : []),
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}

async function end(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await stack?.stop().catch((error: unknown) => console.error(error));
  process.exit(code);
}
