/** What is thrown when no network was there; supabase-js keeps only the words of an error. */
export const offlineMark = "coulisses:offline";
/** What is thrown when no answer came in time. */
export const silentMark = "coulisses:silent";

/** What is thrown when a network answered in the server's place: the page of a café, of a firewall. */
export const blockedMark = "coulisses:blocked";

/** A request that says whether there was no network, no answer, or somebody else's. */
export function patientFetch(send: typeof fetch, withinMs: number): typeof fetch {
  return async (input, init) => {
    const patience = AbortSignal.timeout(withinMs);
    let response: Response;
    try {
      // Safari before 17.4 cannot join two signals: the caller's own goes first.
      const signal = init?.signal ? (AbortSignal.any?.([init.signal, patience]) ?? init.signal) : patience;
      response = await send(input, { ...init, signal });
    } catch (error) {
      throw new Error(patience.aborted ? silentMark : offlineMark, { cause: error });
    }
    // The server speaks JSON; what stands before it may fail with a page of its own.
    if (response.status < 500 && response.headers.get("content-type")?.startsWith("text/html"))
      throw new Error(blockedMark);
    return String(input).includes("grant_type=refresh_token") ? asRenewal(response) : response;
  };
}

/**
 * A session ends when the server refuses it in its own words, and by nothing else: supabase-js would drop the token at
 * any failure but this one.
 */
async function asRenewal(response: Response): Promise<Response> {
  const isRefusal = response.status < 500 && response.status !== 429 && (await hasReason(response.clone()));
  return response.ok || isRefusal ? response : new Response(null, { status: 503 });
}

async function hasReason(response: Response): Promise<boolean> {
  try {
    const { code, error_code, error } = await response.json();
    return [code, error_code, error].some((reason) => typeof reason === "string");
  } catch {
    return false;
  }
}

/** The longest that a server is obeyed when it asks to be left alone. */
const longestWaitMs = 15 * 60_000;

/** How long an answer asks to wait, in milliseconds; 0 when it does not. */
export function askedWaitMs(response: Response): number {
  const asked = response.headers.get("retry-after");
  if (!asked) return 0;
  const said = response.headers.get("date");
  const wait = /^\d+$/.test(asked)
    ? Number(asked) * 1_000
    : Date.parse(asked) - (said ? Date.parse(said) : Date.now());
  return Math.min(Math.max(wait || 0, 0), longestWaitMs);
}
