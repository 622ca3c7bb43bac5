// The one definition of what every host answers with: the local gateway sends these headers, and the build
// writes them for a static host (dist/_headers). Nothing comes from another origin but the Supabase project.

type HeaderOptions = {
  /** Origin of the Supabase project, when it is not the one that serves the pages. */
  supabaseUrl?: string;
};

/** Headers of every response that carries a page, a script or a style. */
export function securityHeaders(options: HeaderOptions = {}): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(options),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    // The address of a public page is a secret: it never leaves in a Referer.
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
  };
}

function contentSecurityPolicy({ supabaseUrl }: HeaderOptions): string {
  const backend = supabaseUrl ? backendSources(supabaseUrl) : [];
  const policy: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:", ...backend.slice(0, 1)],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...backend],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "frame-src": ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}

/** The project's origin for requests, and the same over WebSocket for Realtime. */
function backendSources(url: string): string[] {
  const { protocol, origin, host } = new URL(url);
  return [origin, `${protocol === "https:" ? "wss:" : "ws:"}//${host}`];
}

const aYear = "public, max-age=31536000, immutable";
const aDay = "public, max-age=86400";
const always = "no-cache";

/** How long a path may be kept: hashed names for ever, pages and the service worker never without asking. */
export function cacheControl(path: string): string {
  if (path.startsWith("/assets/")) return aYear;
  if (path.startsWith("/icons/")) return aDay;
  return always;
}

/** Single-page rules: which file answers a path that is no file. */
export function pageFor(path: string): "public.html" | "index.html" {
  return path.startsWith("/p/") ? "public.html" : "index.html";
}

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(options: HeaderOptions = {}): string {
  const rules: [string, Record<string, string>][] = [
    // A host adds up the rules that match: the cache of « /* » is left to the paths below, one each.
    ["/*", securityHeaders(options)],
    ...["/", "/index.html", "/public.html", "/sw.js", "/theme.js", "/manifest.webmanifest"].map(
      (path): [string, Record<string, string>] => [path, { "Cache-Control": cacheControl(path) }],
    ),
    ["/assets/*", { "Cache-Control": cacheControl("/assets/") }],
    ["/icons/*", { "Cache-Control": cacheControl("/icons/") }],
  ];
  return rules
    .map(([path, headers]) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
    )
    .join("\n\n")
    .concat("\n");
}

/** The `_redirects` file that Netlify reads: real files first, then the page of the app or the public pages. */
export function redirectsFile(): string {
  return ["/p/*", "/*"]
    .map((path) => `${path} /${pageFor(path)} 200`)
    .join("\n")
    .concat("\n");
}
