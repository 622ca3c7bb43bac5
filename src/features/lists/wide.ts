import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Whether there is room for the list and the file side by side (64rem, where the shell changes too). */
export function useWide(): Accessor<boolean> {
  const query = matchMedia("(width >= 64rem)");
  const [wide, setWide] = createSignal(query.matches);
  const update = () => setWide(query.matches);
  query.addEventListener("change", update);
  onCleanup(() => query.removeEventListener("change", update));
  return wide;
}
