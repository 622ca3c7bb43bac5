import type { pwa as french } from "../fr-ca/pwa.ts";
import type { Shape } from "../translate.ts";
import { number } from "./grammar.ts";

export const pwa = {
  update: {
    label: "Update",
    title: "New version ready",
    text: "Reload whenever it suits you.",
    draft: "Your draft is saved: it will be here after.",
    reload: "Reload",
    later: "Later",
  },
  outdated: {
    title: "A newer version is open",
    text: "It has taken charge of the data on this device. Reload to follow it: what you were typing is kept.",
  },
  needed: {
    title: "A newer version is needed",
    text: "Synchronization goes on after the reload. Your changes are kept.",
  },
  upgrading: {
    title: "Updating this device",
    text: (p: { part: string }) => `Your data is moving to the new version, without a network too. ${p.part}`,
  },
  waiting: {
    lamp: (p: { count: number }) =>
      p.count > 0 ? `Update expected · ${number(p.count)} waiting` : "Update expected",
    server: "Waiting for the server to be updated",
    app: "Waiting for the app to be updated",
    appText: "Everything is saved on this device. Sending goes on after the reload.",
  },
  install: {
    label: "Installation",
    title: "Keep Coulisses close at hand",
    text: "Once installed, the app opens with one tap, without a network too.",
    install: "Install",
    dismiss: "No thanks",
    iosShare: "Tap your browser’s Share button.",
    iosAdd: "Choose “Add to Home Screen”.",
    iosSignIn: "You will sign in there once: it has its own storage, which the device does not clear.",
    iosDismiss: "Got it",
  },
} satisfies Shape<typeof french>;
