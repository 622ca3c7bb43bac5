import { type Accessor, createSignal, onCleanup } from "solid-js";
import { deviceDay, isRightMoment, recallInstall, rememberInstall } from "./install-memory.ts";
import { keepStorage } from "./keep-storage.ts";

/** How this device installs: by a prompt of the browser, or by the two steps of iOS. */
export type InstallWay = "prompt" | "ios";

interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{ outcome: "accepted" | "dismissed" }>;
}

const [browserPrompt, setBrowserPrompt] = createSignal<BeforeInstallPromptEvent>();
const [memory, setMemory] = createSignal(recallInstall(deviceDay()));

// Browsers announce it once, early, often before any component is there to hear.
window.addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  setBrowserPrompt(event as BeforeInstallPromptEvent);
});
window.addEventListener("appinstalled", () => {
  settle();
  void keepStorage();
});

export type Install = {
  /** How to offer it now; undefined when it should not be offered. */
  way: Accessor<InstallWay | undefined>;
  /** Opens the browser's own prompt. */
  install(): Promise<void>;
  /** Never offers it again on this device. */
  dismiss(): void;
};

/** Offers the installation when it is possible, useful by now, and was not refused. */
export function createInstall(): Install {
  const [today, setToday] = createSignal(deviceDay());
  const awake = () => setToday(deviceDay());
  document.addEventListener("visibilitychange", awake);
  onCleanup(() => document.removeEventListener("visibilitychange", awake));

  return {
    way() {
      if (isStandalone() || !isRightMoment(memory(), today())) return undefined;
      if (isIos()) return "ios";
      return browserPrompt() ? "prompt" : undefined;
    },
    async install() {
      const event = browserPrompt();
      if (!event) return;
      // A prompt serves once, whatever the answer.
      setBrowserPrompt(undefined);
      if ((await event.prompt()).outcome === "accepted") settle();
    },
    dismiss: settle,
  };
}

/** To be called at each interaction logged on this device: it proves the app useful. */
export function noteLogged(): void {
  setMemory(rememberInstall(deviceDay(), { logged: memory().logged + 1 }));
}

function settle(): void {
  setMemory(rememberInstall(deviceDay(), { is_settled: true }));
}

/** Whether this is the installed app, rather than a tab of the browser. */
export function isStandalone(): boolean {
  return (
    window.matchMedia("(display-mode: standalone)").matches || Reflect.get(navigator, "standalone") === true
  );
}

/** iPhone, iPod, and the iPad that calls itself a Mac. */
export function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);
}
