import type { pwa as french } from "../fr-ca/pwa.ts";
import type { Shape } from "../translate.ts";

export const pwa = {
  update: {
    label: "Update",
    title: "New version ready",
    text: "Reload whenever it suits you.",
    draft: "Your draft is saved: it will be here after.",
    reload: "Reload",
    later: "Later",
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
