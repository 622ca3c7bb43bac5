// Who calls, as the gateway in front of the functions says it. Callers write headers too: what counts is the one header
// that the gateway makes itself, and of a list only its end, which the gateway added.

/** Hosted Supabase stands behind Cloudflare, which replaces this header; `x-forwarded-for` it leaves to the caller. */
const hostedHeader = "cf-connecting-ip";

/** The longest address there is, of IPv6 with its zone, and more. */
const longestAddress = 60;

/**
 * The address that the gateway saw; empty where it says none. All those are then counted as one caller: without the
 * header nobody is told from anybody, and nobody escapes the count.
 */
export function clientAddress(headers: Headers, header: string = hostedHeader): string {
  const hops = (headers.get(header) ?? "").split(",");
  return hops[hops.length - 1]!.trim().slice(0, longestAddress);
}
