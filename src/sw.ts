/// <reference lib="webworker" />
// The service worker keeps the app's own files and nothing else: records live in IndexedDB, and what goes to
// the backend is never cached. A new version waits until someone says « Recharger ».
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0] };

const backend = /^\/(rest|auth|functions|realtime|storage)\/|^\/_(mail|calendly|push)/;
const publicPages = /^\/p\//;
const onDemand = "coulisses-on-demand";

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();

registerRoute(new NavigationRoute(createHandlerBoundToURL("/public.html"), { allowlist: [publicPages] }));
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("/index.html"), {
    denylist: [backend, publicPages, /\/[^/]+\.[^/]+$/],
  }),
);

// Hashed files left out of the precache (a font subset for some names) and the icons are kept once fetched.
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && (url.pathname.startsWith("/assets/") || url.pathname.startsWith("/icons/")),
  async ({ request }) => {
    const cache = await caches.open(onDemand);
    const kept = await cache.match(request);
    if (kept) return kept;
    const fresh = await fetch(request);
    // The network of a café answers a page to everything: kept under the name of a font, it would stay there for good.
    const isPage = fresh.headers.get("content-type")?.startsWith("text/html");
    if (fresh.ok && !isPage) await cache.put(request, fresh.clone());
    return fresh;
  },
);

self.addEventListener("message", (event) => {
  if (event.data?.type === "SKIP_WAITING") self.skipWaiting();
  if (event.data?.type === "CLAIM") event.waitUntil(self.clients.claim());
});

self.addEventListener("activate", (event) => {
  // On the first install the open page is adopted, so that it already works offline; later versions only
  // activate once asked, and then the pages reload themselves.
  event.waitUntil(self.clients.claim());
});
