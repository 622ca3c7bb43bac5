// Looks at a page as a stranger would, from a place that must not be used to reach anything else: public addresses only,
// checked after each name is resolved and at each redirect, and the address that was checked is the one spoken to.

import { type Answer, type Connection, type GetOptions, get } from "./http-get.ts";
import { imageType } from "./image-type.ts";
import { pageAddress } from "./page-address.ts";
import { isPublicAddress } from "./public-address.ts";
import { readPage } from "./read-page.ts";

/** The network, as a look needs it. */
export interface Network {
  /** Every address of a name. */
  resolve(name: string): Promise<string[]>;
  /** Connects to an address; over TLS, as that name, when one is given. Gives up when the signal says so. */
  connect(
    address: string,
    port: number,
    tlsName: string | undefined,
    signal: AbortSignal,
  ): Promise<Connection>;
}

export interface Preview {
  title?: string;
  /** A data URL. */
  image?: string;
}

const mostPage = 1_000_000;
const mostImage = 100_000;
const mostRedirects = 3;

/** What a page shows of itself; nothing of what cannot, or must not, be reached. `withinMs` is for all of it. */
export async function lookAt(text: string, network: Network, withinMs = 5_000): Promise<Preview> {
  const signal = AbortSignal.timeout(withinMs);
  const first = pageAddress(text);
  if (!first) return {};
  const page = await ask(first, network, signal, {
    accept: "text/html,application/xhtml+xml",
    most: mostPage,
    wants: (status, headers) =>
      status === 200 &&
      /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(headers.get("content-type") ?? ""),
  });
  if (!page || page.answer.body.length === 0) return {};
  const { title, image } = readPage(page.answer.body, page.answer.headers.get("content-type") ?? "");
  const data = image && (await lookAtImage(image, page.url, network, signal));
  return { ...(title ? { title } : {}), ...(data ? { image: data } : {}) };
}

/** A small picture as data. The app never asks for it itself: that would tell a stranger who looks at which file. */
async function lookAtImage(
  text: string,
  base: URL,
  network: Network,
  signal: AbortSignal,
): Promise<string | undefined> {
  const url = pageAddress(text, base);
  if (url?.protocol !== "https:") return undefined;
  const found = await ask(url, network, signal, {
    accept: "image/webp,image/png,image/jpeg",
    most: mostImage + 1,
    wants: (status, headers) => status === 200 && !(Number(headers.get("content-length")) > mostImage),
    stays: "https:",
  });
  const bytes = found?.answer.body ?? new Uint8Array();
  const type = bytes.length <= mostImage ? imageType(bytes) : undefined;
  if (!type || found?.answer.isCut) return undefined;
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}

/** Asks for an address and follows where it leads; nothing when that is refused, fails, or takes too long. */
async function ask(
  first: URL,
  network: Network,
  signal: AbortSignal,
  options: GetOptions & { stays?: string },
): Promise<{ url: URL; answer: Answer } | undefined> {
  let url: URL | undefined = first;
  for (let redirects = 0; url && redirects <= mostRedirects; redirects++) {
    if (options.stays && url.protocol !== options.stays) return undefined;
    const answer = await askOnce(url, network, signal, options).catch(() => undefined);
    if (!answer) return undefined;
    const to = [301, 302, 303, 307, 308].includes(answer.status) && answer.headers.get("location");
    if (!to) return { url, answer };
    url = pageAddress(to, url);
  }
  return undefined;
}

async function askOnce(
  url: URL,
  network: Network,
  signal: AbortSignal,
  options: GetOptions,
): Promise<Answer> {
  const name = url.hostname.replace(/\.$/, "");
  const literal = name.startsWith("[") ? name.slice(1, -1) : /^[\d.]+$/.test(name) ? name : undefined;
  const addresses = literal ? [literal] : await orAbort(network.resolve(name), signal);
  // One address of somebody's own is enough: the name is not to be trusted.
  const [address] = addresses;
  if (!address || !addresses.every(isPublicAddress)) throw new Error("not public");
  const isSecure = url.protocol === "https:";
  const connection = await orAbort(
    network.connect(address, isSecure ? 443 : 80, isSecure ? name : undefined, signal),
    signal,
  );
  try {
    return await orAbort(get(connection, url, options), signal);
  } finally {
    connection.close();
  }
}

/** Waits for no longer than the signal allows. */
function orAbort<T>(waited: Promise<T>, signal: AbortSignal): Promise<T> {
  waited.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
