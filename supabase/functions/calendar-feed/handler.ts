// The calendar of a member at a secret address, read by programs that know no other way in. Whatever is wrong with the
// address, the answer is the same to the byte; nothing is written but when it was last read.

import { clientAddress } from "../_shared/client-address.ts";
import { sha256OfText } from "../_shared/hash.ts";
import type { CallDatabase } from "../_shared/service.ts";
import { type Feed, writeFeed } from "./write-feed.ts";

export interface CalendarFeedDeps {
  /** Where the app is, to open an event in it. */
  siteUrl: string;
  /** Makes of an address what the database counts by, which tells nothing of the address. */
  secret: string;
  addressHeader?: string | undefined;
  call: CallDatabase;
  say: (line: string) => void;
}

type Opened = ({ state: "open" } & Feed) | { state: "gone" | "busy" };

/** …/calendar-feed/<64 hexadecimal digits>.ics */
const addressForm = /\/([0-9a-f]{64})\.ics$/;

export function makeCalendarFeedHandler(deps: CalendarFeedDeps): (request: Request) => Promise<Response> {
  const refuse = (status: number, headers: Record<string, string> = {}) =>
    new Response(status === 404 ? "No calendar here.\n" : "\n", {
      status,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", ...headers },
    });

  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, { allow: "GET, HEAD" });
    try {
      const token = addressForm.exec(new URL(request.url).pathname)?.[1] ?? "";
      const opened = (await deps.call("open_calendar_feed", {
        p_hash: await sha256OfText(token),
        p_address: await sha256OfText(`${deps.secret} ${clientAddress(request.headers, deps.addressHeader)}`),
      })) as Opened;
      if (opened.state === "busy") return refuse(429, { "retry-after": "60" });
      if (opened.state !== "open") return refuse(404);
      const text = writeFeed(opened, deps.siteUrl);
      const etag = `"${(await sha256OfText(text)).slice(0, 32)}"`;
      const headers = {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'inline; filename="coulisses.ics"',
        "cache-control": "private, max-age=300",
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
        etag,
      };
      const known = request.headers.get("if-none-match")?.split(",") ?? [];
      if (known.some((one) => one.trim().replace(/^W\//, "") === etag))
        return new Response(null, { status: 304, headers });
      return new Response(request.method === "HEAD" ? null : text, { headers });
    } catch (error) {
      deps.say(error instanceof Error ? error.message : String(error));
      return refuse(500);
    }
  };
}
