// A new version is downloaded in the background, then waits. It takes over only when someone asks, in any tab;
// the other tabs are told and reload when their own person asks: no form is ever taken from under the hands.

import { type Accessor, createSignal, onCleanup } from "solid-js";

const hour = 3_600_000;
/** After which the page reloads even if the waiting worker never answered. */
const patience = 3000;
/** After which what is asked for is not waited for any more. */
const downloadPatience = 30_000;

export type Versions = {
  /** A version newer than this page is on the device. */
  isReady: Accessor<boolean>;
  /** Gives way to the new version and reloads this tab. */
  reload(): void;
};

/** Registers the service worker and watches for new versions; a browser without one simply has none. */
export function createVersions(): Versions {
  const [isReady, setReady] = createSignal(false);
  const container = import.meta.env.PROD ? navigator.serviceWorker : undefined;
  let registration: ServiceWorkerRegistration | undefined;
  let isControlled = Boolean(container?.controller);
  let isAsked = false;

  const readyIfWaiting = () => {
    // Without a controller it is the first install, which is no news to anyone.
    if (registration?.waiting && container?.controller) setReady(true);
  };

  const watch = (found: ServiceWorkerRegistration) => {
    registration = found;
    readyIfWaiting();
    // A page that was loading while the first worker took over was not adopted with the others.
    if (!container?.controller) found.active?.postMessage({ type: "CLAIM" });
    found.addEventListener("updatefound", () => {
      found.installing?.addEventListener("statechange", readyIfWaiting);
    });
  };

  const controllerChanged = () => {
    if (isAsked) location.reload();
    // Another tab asked: this one runs the old files until its own person reloads.
    else if (isControlled) setReady(true);
    isControlled = true;
  };

  // An installed app may live for weeks without a navigation, which is when browsers look for news.
  let lookedAt = Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < hour) return;
    lookedAt = Date.now();
    registration?.update().catch(noNetwork);
  };
  const timer = setInterval(look, hour);

  container?.addEventListener("controllerchange", controllerChanged);
  document.addEventListener("visibilitychange", look);
  onCleanup(() => {
    clearInterval(timer);
    container?.removeEventListener("controllerchange", controllerChanged);
    document.removeEventListener("visibilitychange", look);
  });
  // After the load, so that the download of the shell never competes with the first screen.
  afterLoad(() => container?.register("/sw.js", { updateViaCache: "none" }).then(watch, noNetwork));

  return {
    isReady,
    reload() {
      isAsked = true;
      if (!registration?.waiting) return location.reload();
      giveWay(registration.waiting);
    },
  };
}

/** Reloads with the newest version there is: looks for it first, for as long as a slow network may need. */
export async function loadLatest(): Promise<void> {
  const container = import.meta.env.PROD ? navigator.serviceWorker : undefined;
  const registration = await container?.getRegistration().catch(noNetwork);
  if (registration) await Promise.race([fetchLatest(registration).catch(noNetwork), wait(downloadPatience)]);
  if (!registration?.waiting) return location.reload();
  container?.addEventListener("controllerchange", () => location.reload(), { once: true });
  giveWay(registration.waiting);
}

async function fetchLatest(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.waiting) return;
  await registration.update();
  const coming = registration.installing;
  if (!coming) return;
  await new Promise<void>((resolve) => {
    coming.addEventListener("statechange", () => coming.state !== "installing" && resolve());
  });
}

function giveWay(worker: ServiceWorker): void {
  worker.postMessage({ type: "SKIP_WAITING" });
  setTimeout(() => location.reload(), patience);
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function afterLoad(run: () => void): void {
  if (document.readyState === "complete") run();
  else window.addEventListener("load", run, { once: true });
}

/** No network, or a browser that forbids workers: the app runs as it is and looks again later. */
function noNetwork(): void {}
