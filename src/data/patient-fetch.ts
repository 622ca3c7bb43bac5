/** What is thrown when no network was there; supabase-js keeps only the words of an error. */
export const offlineMark = "coulisses:offline";
/** What is thrown when no answer came in time. */
export const silentMark = "coulisses:silent";

/** A request that says whether there was no network or no answer. */
export function patientFetch(send: typeof fetch, withinMs: number): typeof fetch {
  return async (input, init) => {
    const patience = AbortSignal.timeout(withinMs);
    try {
      // Safari before 17.4 cannot join two signals: the caller's own goes first.
      const signal = init?.signal ? (AbortSignal.any?.([init.signal, patience]) ?? init.signal) : patience;
      const response = await send(input, { ...init, signal });
      // A server that fails must not end the session: supabase-js would drop the token at any answer but these.
      const isRenewal = String(input).includes("grant_type=refresh_token");
      return isRenewal && response.status >= 500 ? new Response(null, { status: 503 }) : response;
    } catch (error) {
      throw new Error(patience.aborted ? silentMark : offlineMark, { cause: error });
    }
  };
}
