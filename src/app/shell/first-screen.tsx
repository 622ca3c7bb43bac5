import { onMount } from "solid-js";
import { noteFirstScreen } from "#data/first-screen.ts";

/** Stands beside a screen, under the same Suspense: it is mounted when the screen is. */
export function FirstScreen() {
  onMount(noteFirstScreen);
  return null;
}
