import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import Lock from "lucide-solid/icons/lock";
import { createUniqueId, For, Show } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Interaction } from "#domain/support/interaction.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { createReveal } from "./reveal.ts";
import "./confidential.css";

/** The confidential notes of a file, under their veil: the words are in the page only while they are shown. */
export function ConfidentialNotes(props: { notes: readonly Interaction[]; team: TeamDirectory }) {
  const { t, format } = useI18n();
  const id = createUniqueId();
  const reveal = createReveal();
  const author = (note: Interaction) =>
    (props.team.byId(note.member_id) ?? props.team.byUser(note.created_by))?.display_name ??
    t("artists.timeline.formerMember");

  return (
    <section class="confidential" aria-labelledby={id} data-early="">
      <div class="confidential__head">
        <Icon of={Lock} size="sm" />
        <h2 id={id}>{t("artists.confidential.title")}</h2>
        <Tag tone="outline">{t("artists.confidential.team")}</Tag>
      </div>
      <div class="confidential__body">
        <For each={props.notes}>
          {(note, at) => (
            <div class="confidential__note">
              {/* One button, on the first, shows them all. */}
              <Show
                when={reveal.isShown()}
                fallback={<MaskedText onShow={at() === 0 ? reveal.show : undefined} />}
              >
                <p class="confidential__text">{note.note}</p>
              </Show>
              <p class="confidential__meta">
                {author(note)} · {format.day(note.occurred_at)} · {t("artists.confidential.neverExported")}
              </p>
            </div>
          )}
        </For>
        <Show when={reveal.secondsLeft() > 0}>
          <div>
            <Button variant="secondary" size="sm" icon={EyeOff} onClick={reveal.hide}>
              {t("artists.confidential.hide")}
            </Button>
          </div>
        </Show>
      </div>
    </section>
  );
}

/** A confidential text inside the timeline. */
export function ConfidentialText(props: { text: string }) {
  const reveal = createReveal();
  return (
    <div class="confidential confidential--inline">
      <Show when={reveal.isShown()} fallback={<MaskedText onShow={reveal.show} />}>
        <p class="timeline__text">{props.text}</p>
      </Show>
    </div>
  );
}

function Veil(props: { onShow: () => void }) {
  const { t } = useI18n();
  return (
    <div class="confidential__veil">
      <Button variant="secondary" size="sm" icon={Eye} onClick={() => props.onShow()}>
        {t("artists.confidential.show")}
      </Button>
    </div>
  );
}

function MaskedText(props: { onShow: (() => void) | undefined }) {
  const { t } = useI18n();
  return (
    <div class="confidential__masked">
      <div class="confidential__bars">
        <span class="visually-hidden">{t("artists.confidential.masked")}</span>
        <span aria-hidden="true" />
        <span aria-hidden="true" />
      </div>
      <Show when={props.onShow}>{(show) => <Veil onShow={show()} />}</Show>
    </div>
  );
}
