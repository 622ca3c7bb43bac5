/** What went to the server and came from it, in bytes as read; requests count whether they were answered or not. */
export interface Traffic {
  requests: number;
  sent: number;
  received: number;
}

export interface Meter {
  fetch: typeof fetch;
  traffic(): Traffic;
}

const withoutBody = new Set([101, 204, 205, 304]);

/**
 * Counts what goes through a `fetch`. The body is read here: an answer that is cut on the way fails as a request does,
 * whatever reads it after.
 */
export function makeMeter(send: typeof fetch): Meter {
  const traffic: Traffic = { requests: 0, sent: 0, received: 0 };
  return {
    traffic: () => ({ ...traffic }),
    async fetch(input, init) {
      traffic.requests++;
      if (typeof init?.body === "string") traffic.sent += init.body.length;
      const response = await send(input, init);
      if (withoutBody.has(response.status)) return response;
      const body = await response.arrayBuffer();
      traffic.received += body.byteLength;
      const { status, statusText, headers } = response;
      return new Response(body, { status, statusText, headers });
    },
  };
}
