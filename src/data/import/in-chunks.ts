/** Rows written at once: screens stay alive between two chunks, and a stop costs no more than one. */
const chunk = 250;

/** Says whether it came to its end; a stop is heard between two chunks. */
export async function inChunks<T>(
  items: readonly T[],
  { signal }: { signal?: AbortSignal },
  write: (some: T[]) => Promise<void>,
): Promise<boolean> {
  for (let from = 0; from < items.length; from += chunk) {
    if (signal?.aborted) return false;
    await write(items.slice(from, from + chunk));
    await nextFrame();
  }
  return true;
}

/** Leaves the screen a turn. */
export const nextFrame = () => new Promise((resolve) => setTimeout(resolve, 0));
