import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAlive } from "../../supabase/local/processes.ts";
import { type Command, type StartedCommand, startCommands } from "../fixtures/start-command.ts";

/** Pids of every process whose command names this folder: we, the server, its guardian. */
function processesOn(folder: string): number[] {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
      } catch {
        return false;
      }
    });
}

// Each test starts the whole stack once or twice: on a busy machine that takes its time.
describe("npm start", { timeout: 120_000 }, () => {
  let folder = "";
  const commands = startCommands();
  let taken: Server | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coulisses-start-"));
    chmodSync(folder, 0o755);
  });

  afterEach(async () => {
    await commands.endAll();
    taken?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // These tests need neither the application nor people.
  const plain = () => ["--no-app", "--no-demo", "--data", folder];
  const start = (...args: string[]): Promise<StartedCommand> => commands.start(...plain(), ...args);
  const run = (...args: string[]): Command => commands.run(...plain(), ...args);

  /** A handle on the database of the folder, with the keys that the stack keeps there. */
  function database(): postgres.Sql {
    const { database: password } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
    const port = Number(
      readFileSync(join(folder, "database/postgres/postmaster.pid"), "utf8").split("\n")[3],
    );
    return postgres({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres", max: 1 });
  }

  async function remember(word: string): Promise<void> {
    const sql = database();
    await sql`create table if not exists public.remembered (word text)`;
    await sql`insert into public.remembered values (${word})`;
    await sql.end();
  }

  async function remembered(): Promise<string[]> {
    const sql = database();
    const rows = await sql`select word from public.remembered`;
    await sql.end();
    return rows.map(({ word }) => word);
  }

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "stops every part on %s and keeps the data",
    async (signal) => {
      const first = await start();
      await remember(signal);
      const parts = processesOn(folder);
      expect(parts.length).toBeGreaterThan(1);
      expect(await first.end(signal)).toBe(0);
      await expect.poll(() => parts.filter(isAlive), { timeout: 3000 }).toEqual([]);
      await start();
      expect(await remembered()).toEqual([signal]);
    },
  );

  test("leaves no process after kill -9, and starts again with what was written", async () => {
    const first = await start();
    await remember("avant la panne");
    const parts = processesOn(folder);
    await first.end("SIGKILL");
    await expect.poll(() => parts.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    await start();
    expect(await remembered()).toEqual(["avant la panne"]);
  });

  test("starts again at once after kill -9, though the old server still holds the folder", async () => {
    const first = await start();
    await remember("tout de suite");
    await first.end("SIGKILL");
    await start();
    expect(await remembered()).toEqual(["tout de suite"]);
  });

  test("starts over the lock file of a server that is dead, its pid now somebody else's", async () => {
    const first = await start();
    await remember("gardé");
    const lock = join(folder, "database/postgres/postmaster.pid");
    const kept = join(folder, "postmaster.pid.kept");
    cpSync(lock, kept);
    await first.end();
    const [, ...rest] = readFileSync(kept, "utf8").split("\n");
    writeFileSync(lock, [process.pid, ...rest].join("\n"));
    await start();
    expect(await remembered()).toEqual(["gardé"]);
  });

  test("says that the database stopped, and ends, when its server is killed", async () => {
    const command = await start();
    const pid = Number(readFileSync(join(folder, "database/postgres/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain("The database stopped");
  });

  test("says plainly that the data are in use, and leaves the first in peace", async () => {
    const first = await start();
    const second = run();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`already runs on ${folder} at ${first.url}`);
    const third = run("--reset");
    expect(await third.ended).toBe(1);
    expect((await fetch(`${first.url}/_mail/messages`)).status).toBe(200);
  });

  test("takes the next port when the wanted one is somebody's", async () => {
    taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken?.listen(0, "127.0.0.1", () => {
        const address = taken?.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const command = await start("--port", String(port));
    expect(Number(new URL(command.url).port)).toBeGreaterThan(port);
    expect((await fetch(`${command.url}/_mail/messages`)).status).toBe(200);
  });

  test("begins anew with --reset", async () => {
    const first = await start();
    await remember("oublié");
    await first.end();
    await start("--reset");
    const sql = database();
    expect(await sql`select to_regclass('public.remembered') as found`).toEqual([{ found: null }]);
    await sql.end();
  });

  test("npm run dev serves the sources and their hot reload on the same origin as the backend", async () => {
    const { url } = await commands.start("--dev", "--no-demo", "--data", folder);
    expect(await (await fetch(url)).text()).toContain("/@vite/client");
    const source = await fetch(`${url}/src/main.tsx`);
    expect(source.headers.get("content-type")).toContain("javascript");
    expect((await fetch(`${url}/rest/v1/people`)).status).toBe(401);
    const reload = new WebSocket(url.replace("http", "ws"), "vite-ping");
    await new Promise((resolve, reject) => {
      reload.addEventListener("open", resolve);
      reload.addEventListener("error", reject);
    });
    reload.close();
  });
});
