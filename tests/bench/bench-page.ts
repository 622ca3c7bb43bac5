import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { build } from "vite";
import { staticFiles } from "../../supabase/local/static-files.ts";
import { openDevice } from "../fixtures/device.ts";
import type { Member, Team } from "../fixtures/team.ts";
import type { BenchPage } from "./page/main.ts";
import { makeStartedOnce } from "./started-once.ts";
import type { Theatre } from "./theatre.ts";

const folder = join(import.meta.dirname, "../../node_modules/.cache/coulisses/bench");
const base = "/_bench/";

/** Built once a run, beside the app and not in it; its names are left for the profiler to read. */
const built = makeStartedOnce(async () => {
  await build({
    configFile: false,
    root: join(import.meta.dirname, "page"),
    base,
    logLevel: "error",
    build: { outDir: join(folder, base), emptyOutDir: true, target: "chrome117", minify: false },
  });
});

/** The functions of `page/main.ts`, called from here and run there. */
export type Called = {
  call<Name extends keyof BenchPage>(
    name: Name,
    ...args: Parameters<BenchPage[Name]>
  ): Promise<Awaited<ReturnType<BenchPage[Name]>>>;
  close(): Promise<void>;
};

/** Opens the bench's own page in a new browser, signed in as this member. */
export async function openBenchPage(theatre: Theatre, team: Team, who: Member): Promise<Called> {
  await built.start();
  const { stack } = await theatre.house();
  const files = staticFiles(folder);
  stack.onRequest = (request) =>
    new URL(request.url).pathname.startsWith(base) ? files(request) : undefined;
  const password = randomUUID();
  await stack.sql`
    update auth.users set encrypted_password = extensions.crypt(${password}, extensions.gen_salt('bf', 4))
    where email = ${who.email}`;
  const device = await openDevice("desktop", { baseURL: stack.url });
  await device.page.goto(`${base}index.html`);
  await device.page.waitForFunction(() => Reflect.has(window, "bench"));
  const page: Called = {
    call: (name, ...args) =>
      device.page.evaluate(
        ([called, given]) => Reflect.get(window, "bench")[called as string](...(given as unknown[])),
        [name, args] as const,
      ) as never,
    async close() {
      stack.onRequest = undefined;
      await device.throwAway();
    },
  };
  await page.call("signIn", {
    key: stack.anonKey,
    email: who.email,
    password,
    workspace_id: team.workspace,
  });
  return page;
}
