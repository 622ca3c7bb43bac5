// The one definition of what every host answers with: the local gateway sends these headers, and the build
// writes them for a static host (dist/_headers). Nothing comes from another origin but the Supabase project.

/** Headers of every file of the app; `backend` is the Supabase project's origin when it is not our own. */
export function securityHeaders(backend?: string): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(backend ? backendSources(backend) : []),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), geolocation=(), microphone=(self), payment=(), usb=()",
    // Private links carry their token in the address: it never leaves in a Referer.
    "referrer-policy": "no-referrer",
    "strict-transport-security": "max-age=63072000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
  };
}

/** No inline script, no inline style (positions measured by script go through the CSSOM, which is allowed). */
function contentSecurityPolicy(backend: string[]): string {
  const policy: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", "blob:", ...backend.slice(0, 1)],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...backend],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
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

/** How long a path may be kept: hashed names for ever, pages and the service worker never without asking. */
export function cacheControl(path: string): string {
  if (path.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  return /^\/(icons|screenshots)\//.test(path) ? "public, max-age=86400" : "no-cache";
}

/** Single-page rules: which file answers a path that is no file. */
export function pageFor(path: string): "public.html" | "index.html" {
  return path.startsWith("/p/") ? "public.html" : "index.html";
}

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export function headersFile(backend?: string): string {
  // A host adds up the rules that match a path, so the cache is left out of « /* » and told path by path.
  const asked = [
    "/",
    "/index.html",
    "/public.html",
    "/sw.js",
    "/theme.js",
    "/layers.css",
    "/manifest.webmanifest",
  ];
  const rules: [string, Record<string, string>][] = [
    ["/*", securityHeaders(backend)],
    ...[...asked, "/assets/*", "/icons/*", "/screenshots/*"].map((path): [string, Record<string, string>] => [
      path,
      { "cache-control": cacheControl(path) },
    ]),
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
