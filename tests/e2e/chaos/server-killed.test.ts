// The machine of the server loses power in the middle of a push, twice: before the database has committed, and after,
// while the answer was on its way.

import { expect, test } from "vitest";
import { useDevices } from "../../fixtures/browser.ts";
import { isPushOf, spoil } from "../../fixtures/faults.ts";
import { expectSameEverywhere, keptBy } from "../../fixtures/held.ts";
import { useMortalStack } from "../../fixtures/mortal-stack.ts";
import { makeTeam } from "../../fixtures/team.ts";
import { openSync, readyForOffline, signIn, upToDate } from "../app.ts";
import { importPeople, lampOf, look, words } from "./steps.ts";

const stack = useMortalStack();
const devices = useDevices();

const names = Array.from({ length: 600 }, (_, i) => `Aube Solaire ${String(i).padStart(3, "0")}`);

test("[S2] [S5] [S8] killed in the middle of 600 changes, twice, the server has each of them once", async () => {
  const team = await makeTeam(stack());
  const mine = await devices.phone({ baseURL: stack().url });
  await signIn(mine.page, stack(), team.noe.email);
  await upToDate(mine.page);
  const theirs = await devices.desktop({ baseURL: stack().url, locale: "en-CA" });
  await signIn(theirs.page, stack(), team.mireille.email, "en-CA");
  await upToDate(theirs.page);
  await Promise.all([readyForOffline(mine.page), readyForOffline(theirs.page)]);
  await mine.context.setOffline(true);
  await importPeople(mine.page, "fr-CA", names);

  // The transaction has begun and waits behind this one when the power goes.
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
  void stack()
    .sql.begin(async (sql) => {
      await sql`select 1 from public.workspaces where id = ${team.workspace} for update`;
      hasBegun();
      await new Promise(() => undefined);
    })
    .catch(() => undefined);
  await begun;
  await mine.context.setOffline(false);
  await expect
    .poll(
      () =>
        stack().sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%push%'`,
    )
    .toHaveLength(1);
  await stack.kill();

  await expect.poll(() => lampOf(mine.page)).toContain(words["fr-CA"].sync.lamp.pending({ count: 600 }));
  const sheet = await openSync(mine.page, "fr-CA");
  await sheet.getByText(words["fr-CA"].sync.text.offline).waitFor();
  await look(mine.page, "killed-600-waiting");
  const colleague = await openSync(theirs.page, "en-CA");
  await colleague.getByRole("button", { name: words["en-CA"].sync.now }).click();
  await colleague.getByText(words["en-CA"].sync.text.offline).waitFor();
  await look(theirs.page, "killed-colleague");

  // The second time the database has committed, and nobody hears of it.
  let committed: { id: unknown; rev: unknown }[] = [];
  await stack.revive();
  expect(await keptBy(stack(), team, "people")).toHaveLength(0);
  await new Promise<void>((resolve, reject) => {
    spoil(stack(), async (request, pass) => {
      if (!(await isPushOf("people", request))) return undefined;
      spoil(stack(), () => new Promise<Response>(() => undefined));
      const answer = await pass();
      expect(answer.ok).toBe(true);
      committed = (await keptBy(stack(), team, "people")).map(({ id, rev }) => ({ id, rev }));
      stack.kill().then(resolve, reject);
      return new Promise<Response>(() => undefined);
    });
  });
  expect(committed).toHaveLength(500);
  await stack.revive();

  await expectSameEverywhere(stack(), team, [mine.page, theirs.page]);
  const kept = await keptBy(stack(), team, "people");
  expect(kept.map(({ display_name }) => display_name).sort()).toEqual(names);
  // What was committed and sent again counted once: it did not even take another revision.
  const revisions = new Map(kept.map(({ id, rev }) => [id, rev]));
  expect(committed.filter(({ id, rev }) => revisions.get(id) !== rev)).toEqual([]);
  await sheet.getByText(words["fr-CA"].sync.text.ok).waitFor();
  await look(mine.page, "killed-then-all-sent");
});
