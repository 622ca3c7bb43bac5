import { createSignal, onCleanup } from "solid-js";

// What browsers give under one name or the other, and TypeScript does not know.
interface SpeechResult {
  readonly isFinal: boolean;
  readonly [n: number]: { readonly transcript: string } | undefined;
}
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<SpeechResult> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}
type Recognizer = new () => Recognition;

/** Why nothing is written; the end of a sentence's key (`logging.dictation.<…>`). */
export type DictationProblem = "refused" | "silent" | "offline" | "noMicrophone" | "failed";

const problems: Record<string, DictationProblem> = {
  "not-allowed": "refused",
  "service-not-allowed": "refused",
  "no-speech": "silent",
  network: "offline",
  "audio-capture": "noMicrophone",
};

/** The browser's own dictation, where it has one. */
function recognizer(): Recognizer | undefined {
  const known = window as unknown as Record<string, Recognizer | undefined>;
  return known.SpeechRecognition ?? known.webkitSpeechRecognition;
}

/** Writes what is said: `onWords` receives each part once the browser is sure of it. */
export function createDictation(lang: () => string, onWords: (words: string) => void) {
  const Recognizes = recognizer();
  const [isListening, setListening] = createSignal(false);
  const [heard, setHeard] = createSignal("");
  const [problem, setProblem] = createSignal<DictationProblem>();
  let recognition: Recognition | undefined;

  function begin(recognizes: Recognizer): void {
    const listening = new recognizes();
    recognition = listening;
    listening.lang = lang();
    listening.continuous = true;
    listening.interimResults = true;
    listening.onresult = ({ resultIndex, results }) => {
      const fresh = Array.from(results).slice(resultIndex);
      const textOf = (some: SpeechResult[]) => some.map((one) => one[0]?.transcript ?? "").join("");
      const sure = textOf(fresh.filter(({ isFinal }) => isFinal)).trim();
      setHeard(textOf(fresh.filter(({ isFinal }) => !isFinal)).trim());
      if (sure) onWords(sure);
    };
    listening.onerror = ({ error }) => {
      if (error !== "aborted") setProblem(problems[error] ?? "failed");
    };
    listening.onend = () => {
      if (recognition === listening) end();
    };
    setProblem(undefined);
    setListening(true);
    try {
      listening.start();
    } catch {
      setProblem("failed");
      end();
    }
  }

  function end(): void {
    recognition = undefined;
    setListening(false);
    setHeard("");
  }

  onCleanup(() => {
    recognition?.abort();
    end();
  });

  return {
    /** False where the browser has none: then nothing speaks of it. */
    isThere: Recognizes !== undefined,
    isListening,
    /** What the browser hears and is not sure of yet. */
    heard,
    problem,
    toggle(): void {
      if (recognition) recognition.stop();
      else if (Recognizes) begin(Recognizes);
    },
  };
}
