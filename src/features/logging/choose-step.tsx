import ChevronRight from "lucide-solid/icons/chevron-right";
import { createSignal, For, onCleanup, Show } from "solid-js";
import type { InteractionKind } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { LampDot } from "#ui/lamp/lamp.tsx";
import { isTyping, useSingleKeys } from "#ui/shortcuts/shortcuts.ts";
import { DraftList } from "./kept-drafts.tsx";
import { KindTiles } from "./kind-tiles.tsx";
import { LabelTiles } from "./label-choice.tsx";
import { tappedKinds } from "./likely-kind.ts";
import { type LogOrganization, type LogPerson, partiesOf } from "./log-draft.ts";
import { namesIn } from "./names.ts";
import { PeoplePicker } from "./people-picker.tsx";
import type { createProposals } from "./proposals.ts";

/** First step: who, proposed; and the kind, whose tap saves. */
export function ChooseStep(props: {
  proposals: ReturnType<typeof createProposals>;
  /** The file in sight is an organisation's: it is about it, and nobody is proposed. */
  organization: LogOrganization | undefined;
  /** Those it is about from the start, rather than those who are proposed. */
  chosen: readonly LogPerson[] | undefined;
  busy: boolean;
  /** Where this form is kept. */
  draftKey: string;
  onLog: (kind: InteractionKind, people: LogPerson[], label?: string) => void;
  onPrecise: (kind: InteractionKind, people: LogPerson[]) => void;
}) {
  const i18n = useI18n();
  const { t, format, now } = i18n;
  const singleKeys = useSingleKeys();
  const [chosen, setChosen] = createSignal<LogPerson[] | undefined>(props.chosen && [...props.chosen]);
  const [searching, setSearching] = createSignal(false);
  /** « Changer »: the next person picked takes the place of the one there. */
  const [replacing, setReplacing] = createSignal(false);
  const [missing, setMissing] = createSignal(false);

  const people = () => {
    const picked = chosen();
    if (picked) return picked;
    if (props.organization) return [];
    const proposed = props.proposals.first();
    return proposed ? [proposed.person] : [];
  };
  const names = () => partiesOf({ people: people(), organization: props.organization });
  const isSearching = () => searching() || names().length === 0;
  const lit = () => props.proposals.likely(people()[0]?.id);
  const why = () => {
    if (people().length > 1) return t("interactions.why.several", { count: people().length });
    if (people()[0] && !people()[0]?.id) return t("interactions.why.provisional");
    if (chosen() || props.organization) return undefined;
    const proposed = props.proposals.first();
    return proposed?.why && t(`interactions.why.${proposed.why}`);
  };

  const log = (kind: InteractionKind, label?: string) => {
    if (names().length === 0) setMissing(true);
    else props.onLog(kind, people(), label);
  };

  // A letter logs as a tap does; quiet while a name is being typed.
  const onKey = (event: KeyboardEvent) => {
    const modified = event.metaKey || event.ctrlKey || event.altKey;
    if (modified || event.repeat || !singleKeys.areOn() || isTyping(event.target)) return;
    const kind = tappedKinds.find((one) => t(`interactions.key.${one}`) === event.key.toUpperCase());
    if (!kind || props.busy) return;
    event.preventDefault();
    log(kind);
  };
  window.addEventListener("keydown", onKey);
  onCleanup(() => window.removeEventListener("keydown", onKey));

  return (
    <>
      <Show
        when={!isSearching()}
        fallback={
          <PeoplePicker
            people={people()}
            autofocus={searching()}
            replacing={replacing()}
            error={missing() ? t("interactions.choosePerson") : undefined}
            onSearch={() => {
              // A proposal that comes late does not take away what is being typed.
              setSearching(true);
              if (people().length === 0) setChosen([]);
            }}
            onAdd={(person) => {
              setMissing(false);
              setSearching(true);
              setChosen(replacing() ? [person] : [...people(), person]);
              setReplacing(false);
            }}
            onRemove={(person) => {
              setReplacing(false);
              setChosen(people().filter((one) => one !== person));
            }}
          />
        }
      >
        <div class="log-who">
          <Avatar name={names()[0] ?? ""} size="lg" />
          <div class="grow">
            <p class="log-who__name">{namesIn(i18n, names())}</p>
            <Show when={why()}>
              <p class="log-who__why">
                <LampDot />
                {why()}
              </p>
            </Show>
          </div>
          <Button
            variant="quiet"
            size="sm"
            onClick={() => {
              setReplacing(!props.organization);
              setSearching(true);
            }}
          >
            {t(props.organization ? "interactions.addPerson" : "interactions.change")}
          </Button>
        </div>
      </Show>
      <Show
        when={
          !props.organization &&
          props.proposals.recent(people()).length > 0 &&
          !(searching() && (chosen()?.length ?? 0) > 0)
        }
      >
        <fieldset class="scroller scroller--sheet" aria-label={t("interactions.recent")}>
          <For each={props.proposals.recent(people())}>
            {(row) => (
              <button
                class="person"
                type="button"
                onClick={() => {
                  setMissing(false);
                  setSearching(false);
                  setReplacing(false);
                  setChosen([{ id: row.id, name: row.display_name }]);
                }}
              >
                <Avatar name={row.display_name} size="sm" />
                <span>{row.display_name}</span>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <KindTiles lit={lit()} busy={props.busy} onTap={log} />
      <LabelTiles busy={props.busy} onTap={log} />
      <p class="log-hint">{t("interactions.oneTouch", { time: format.time(now().toISOString()) })}</p>
      <Button variant="ghost" block onClick={() => props.onPrecise(lit(), people())}>
        {t("interactions.preciseBefore")}
        <Icon of={ChevronRight} />
      </Button>
      <DraftList class="stack" except={props.draftKey} />
    </>
  );
}
