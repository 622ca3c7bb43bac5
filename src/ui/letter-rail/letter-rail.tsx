import { For } from "solid-js";
import "./letter-rail.css";

/** The A–Z edge of a long list: one slider, dragged by the thumb or moved by arrows. */
export function LetterRail(props: {
  label: string;
  letters: readonly string[];
  /** Letters under which someone is listed; the others are dimmed. */
  present: ReadonlySet<string>;
  current: string;
  onPick: (letter: string) => void;
}) {
  let rail!: HTMLDivElement;
  const at = () => Math.max(0, props.letters.indexOf(props.current));
  const pick = (index: number) => {
    const letter = props.letters[Math.min(props.letters.length - 1, Math.max(0, index))];
    if (letter && letter !== props.current) props.onPick(letter);
  };
  const pickUnder = (y: number) => {
    const box = rail.getBoundingClientRect();
    pick(Math.floor(((y - box.top) / box.height) * props.letters.length));
  };
  /** The next letter that has someone, so that no arrow press is lost on an empty one. */
  const step = (direction: 1 | -1) => {
    let index = at() + direction;
    while (props.letters[index] !== undefined && !props.present.has(props.letters[index] as string))
      index += direction;
    if (props.letters[index] !== undefined) pick(index);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowRight: () => step(1),
    ArrowUp: () => step(-1),
    ArrowLeft: () => step(-1),
    Home: () => pick(props.letters.findIndex((letter) => props.present.has(letter))),
    End: () => pick(props.letters.findLastIndex((letter) => props.present.has(letter))),
  };

  return (
    <div
      ref={rail}
      class="azrail"
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={props.letters.length - 1}
      aria-valuenow={at()}
      aria-valuetext={props.current}
      onKeyDown={(event) => {
        const act = keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
      onPointerDown={(event) => {
        rail.setPointerCapture(event.pointerId);
        pickUnder(event.clientY);
      }}
      onPointerMove={(event) => {
        if (rail.hasPointerCapture(event.pointerId)) pickUnder(event.clientY);
      }}
    >
      <For each={props.letters}>
        {(letter) => (
          <span
            data-empty={props.present.has(letter) ? undefined : ""}
            data-on={letter === props.current ? "" : undefined}
          >
            {letter}
          </span>
        )}
      </For>
    </div>
  );
}
