// Calendly's API v2. Resources are named by full addresses, and asked for by the bare id at their end.

import { parseStorable } from "./storable.ts";

export interface CalendlyRequest {
  method?: "GET" | "POST" | "DELETE";
  query?: Record<string, string | undefined>;
  body?: object;
}

/** One account of Calendly, with a token in hand. */
export interface CalendlyApi {
  /** The answer of Calendly; throws `CalendlyRefusal`. */
  ask(path: string, request?: CalendlyRequest): Promise<Json>;
  /** Every element of a list, page after page. */
  all(path: string, query?: Record<string, string | undefined>): Promise<Json[]>;
}

// biome-ignore lint/suspicious/noExplicitAny: what Calendly says is read field by field, each one doubted
export type Json = any;

/** Calendly said no, or nothing (status 0). */
export class CalendlyRefusal extends Error {
  readonly status: number;
  /** Seconds to wait before asking again. */
  readonly waitSeconds: number;
  constructor(status: number, message: string, waitSeconds = 0) {
    super(`${status}: ${message}`);
    this.status = status;
    this.waitSeconds = waitSeconds;
  }
}

const answerWithinMs = 15_000;
const mostPages = 100;

/** `token` gives the one to use; `renew` another, when that one has been refused. */
export function makeCalendlyApi(options: {
  url: string;
  token(): Promise<string>;
  renew?: (() => Promise<string>) | undefined;
}): CalendlyApi {
  async function send(path: string, request: CalendlyRequest, token: string): Promise<Response> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query ?? {}))
      if (value !== undefined) query.set(name, value);
    const address = `${options.url}/${path}${query.size > 0 ? `?${query}` : ""}`;
    try {
      return await fetch(address, {
        method: request.method ?? "GET",
        headers: {
          authorization: `Bearer ${token}`,
          ...(request.body && { "content-type": "application/json" }),
        },
        ...(request.body && { body: JSON.stringify(request.body) }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch (error) {
      throw new CalendlyRefusal(0, error instanceof Error ? error.message : String(error));
    }
  }

  async function ask(path: string, request: CalendlyRequest = {}): Promise<Json> {
    let answer = await send(path, request, await options.token());
    if (answer.status === 401 && options.renew) {
      await answer.body?.cancel();
      answer = await send(path, request, await options.renew());
    }
    const text = await answer.text();
    const body = parse(text);
    if (answer.ok) return body;
    const wait = Number(answer.headers.get("x-ratelimit-reset") ?? answer.headers.get("retry-after") ?? 0);
    const said = typeof body?.message === "string" ? body.message : text;
    const details = Array.isArray(body?.details)
      ? body.details.map((detail: Json) => `${detail?.parameter} ${detail?.message}`).join(", ")
      : "";
    throw new CalendlyRefusal(answer.status, `${said} ${details}`.trim().slice(0, 300), wait || 0);
  }

  return {
    ask,
    async all(path, query = {}) {
      const found: Json[] = [];
      let page_token: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const { collection, pagination } = await ask(path, { query: { count: "100", ...query, page_token } });
        found.push(...(collection ?? []));
        page_token = pagination?.next_page_token ?? undefined;
        if (!page_token) break;
      }
      return found;
    },
  };
}

/** The bare id at the end of an address. */
export function idIn(uri: string): string {
  const id = uri.split("/").filter(Boolean).at(-1) ?? "";
  if (!/^[\w-]+$/.test(id)) throw new CalendlyRefusal(404, "Not an address of Calendly.");
  return id;
}

function parse(text: string): Json {
  try {
    return text === "" ? undefined : parseStorable(text);
  } catch {
    return undefined;
  }
}
