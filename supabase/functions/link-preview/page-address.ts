/** An address of the web that may be asked for, in one form; nothing for any other. */
export function pageAddress(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base?.href);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return undefined;
  // The parser drops the port that the scheme implies: what is left is another.
  if (url.username || url.password || url.port) return undefined;
  const name = url.hostname.replace(/\.$/, "");
  if (!name.startsWith("[") && (!name.includes(".") || ownNames.test(name))) return undefined;
  url.hash = "";
  return url.href.length <= 2_000 ? url : undefined;
}

/** Names that lead nowhere public, whatever a resolver says. */
const ownNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|arpa)$/i;
