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

// Reminders. What they say was written for this device alone (supabase/functions/_shared/push/write-push.ts); a message
// that cannot be read still has to be shown, or the browser says something of its own.
interface Notice {
  title: string;
  body?: string;
  tag?: string;
  lang?: string;
  path?: string;
}

self.addEventListener("push", (event) => {
  const notice = readNotice(event.data);
  event.waitUntil(
    self.registration.showNotification(notice.title, {
      ...(notice.body ? { body: notice.body } : {}),
      ...(notice.tag ? { tag: notice.tag } : {}),
      ...(notice.lang ? { lang: notice.lang } : {}),
      icon: "/icons/icon-192.png",
      data: { path: notice.path },
    }),
  );
});

function readNotice(data: PushMessageData | null): Notice {
  try {
    const notice = data?.json();
    if (typeof notice?.title === "string") return notice;
  } catch {
    // Not of ours.
  }
  return { title: "Coulisses" };
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openPlace(event.notification.data?.path));
});

/** Where the app is open already, it goes there by itself; otherwise a window is opened. */
async function openPlace(path: unknown): Promise<void> {
  const href = hrefHere(path);
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const ours = windows.filter(({ url }) => !publicPages.test(new URL(url).pathname));
  const open = ours.find(({ focused }) => focused) ?? ours[0];
  if (!open) {
    await self.clients.openWindow(href);
    return;
  }
  await open.focus().catch(() => undefined);
  if (await isFollowed(open, href)) return;
  // Not loaded yet, or stuck.
  await open.navigate(href).catch(() => self.clients.openWindow(href));
}

/** Where it is in the app; its home when it is elsewhere, or no place at all. */
function hrefHere(path: unknown): string {
  try {
    const { origin, pathname, search } = new URL(String(path ?? "/"), self.location.origin);
    return origin === self.location.origin ? pathname + search : "/";
  } catch {
    return "/";
  }
}

/** After which a page that does not answer is loaded anew. */
const patience = 1500;

function isFollowed(page: WindowClient, path: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(true);
    setTimeout(() => resolve(false), patience);
    page.postMessage({ type: "OPEN", path }, [port2]);
  });
}
