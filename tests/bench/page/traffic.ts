/** What went through a fetch: requests by the last part of their path, and the bytes of their bodies, both ways. */
export type Traffic = { requests: Record<string, number>; bytes: number };

/** A fetch that counts. */
export function makeCountingFetch(): { fetch: typeof fetch; take(): Traffic } {
  let traffic: Traffic = { requests: {}, bytes: 0 };
  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      const name = url.pathname.split("/").at(-1)!;
      const body = typeof init?.body === "string" ? init.body : "";
      const response = await fetch(input, init);
      const answer = await response.text();
      traffic.requests[name] = (traffic.requests[name] ?? 0) + 1;
      traffic.bytes += new Blob([body]).size + new Blob([answer]).size;
      const { status, statusText, headers } = response;
      return new Response([101, 204, 205, 304].includes(status) ? null : answer, {
        status,
        statusText,
        headers,
      });
    },
    take() {
      const taken = traffic;
      traffic = { requests: {}, bytes: 0 };
      return taken;
    },
  };
}
