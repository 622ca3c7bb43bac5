import { afterEach, expect, test, vi } from "vitest";
import { readApart } from "#data/files/archive-mail.ts";

afterEach(() => vi.unstubAllGlobals());

test("[P1.5] a message whose reading does not end is refused, and its thread with it", async () => {
  const terminate = vi.fn();
  vi.stubGlobal(
    "Worker",
    class {
      postMessage() {}
      terminate = terminate;
    },
  );
  expect(await readApart(new ArrayBuffer(1), 20)).toEqual({ ok: false, code: "mail_unreadable" });
  expect(terminate).toHaveBeenCalledOnce();
});
