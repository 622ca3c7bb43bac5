import { createSignal } from "solid-js";

/** A message being written. */
interface Draft {
  /** « goal <id> », « step <id> », or nothing for the whole plan. */
  about: string;
  text: string;
  /** What was last tried to be sent, and its key. */
  tried: string;
  key: string;
}

const fresh: Draft = { about: "", text: "", tried: "", key: "" };
export type MessageDraft = ReturnType<typeof createMessageDraft>;

/**
 * The message being written under a link, kept in this tab until it is sent: through a reload, « Back », a phone that
 * put the page aside. In sessionStorage, and not for longer: the computer may be a library's. The team can withdraw a
 * link, and with it what was sent; nobody could withdraw words, not even said yet, from a browser left behind.
 */
export function createMessageDraft(token: string) {
  const storageKey = `coulisses.message.${shortHash(token)}`;
  const kept = read(storageKey);
  const [draft, setDraft] = createSignal<Draft>(kept ?? fresh);
  const [isFound, setFound] = createSignal(kept !== undefined);

  function change(part: Partial<Draft>): void {
    const next = setDraft((before) => ({ ...before, ...part }));
    if (next.text.trim() === "") setFound(false);
    keep(storageKey, next);
  }
  return {
    now: draft,
    /** Whether it was begun before this page was loaded. */
    isFound,
    change,
    /**
     * The key to send this under: the same after a silence or a reload, so that it is kept once; another once the words
     * are others, which the server would take for those that it has.
     */
    keyOf(what: string): string {
      if (draft().tried !== what) change({ tried: what, key: crypto.randomUUID() });
      return draft().key;
    },
    /** Forgets the words that were sent; those typed since are another message. */
    sent(words: string): void {
      setFound(false);
      change({ tried: "", ...(draft().text.trim() === words && { text: "" }) });
    },
  };
}

function read(storageKey: string): Draft | undefined {
  try {
    const kept = sessionStorage.getItem(storageKey);
    return kept === null ? undefined : { ...fresh, ...(JSON.parse(kept) as Draft) };
  } catch {
    // Storage blocked: the words live as long as the page.
    return undefined;
  }
}

function keep(storageKey: string, draft: Draft): void {
  try {
    if (draft.text.trim() === "") sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // As above.
  }
}

/** FNV-1a: 32 bits of the 256 of a token tell two links apart, and open neither. */
function shortHash(token: string): string {
  let hash = 0x811c9dc5;
  for (const letter of token) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0).toString(36);
}
