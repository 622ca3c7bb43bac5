import { For, Show } from "solid-js";
import type { PersonRow } from "#data/artists/index.ts";
import { type Likeness, likely, nearlySure, type Reason } from "#domain/duplicates/likeness.ts";
import { showPhone, showPhoneKey } from "#domain/phone/phone.ts";
import { wordList } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Tag } from "#ui/tag/tag.tsx";

/** Two files that may be one person: both at a glance, what they share, and what to do with them. */
export function PairCard(props: {
  a: PersonRow;
  b: PersonRow;
  likeness: Likeness;
  canWrite: boolean;
  onApart: () => void;
}) {
  const { t } = useI18n();
  const names = () => ({ a: props.a.display_name, b: props.b.display_name });
  const level = () => {
    const { score } = props.likeness;
    return score >= nearlySure ? "sure" : score >= likely ? "likely" : "possible";
  };
  return (
    <li class="card pair">
      <h2 class="visually-hidden">{t("duplicates.pair", names())}</h2>
      <div class="pair__files">
        <Glance person={props.a} />
        <Glance person={props.b} />
      </div>
      <div class="cluster">
        <Tag tone={level() === "sure" ? "light" : "outline"}>{t(`duplicates.level.${level()}`)}</Tag>
        <Reasons reasons={props.likeness.reasons} />
      </div>
      <Show when={props.canWrite}>
        <div class="pair__acts">
          <Button
            variant="ghost"
            aria-label={t("duplicates.apartOf", names())}
            onClick={() => props.onApart()}
          >
            {t("duplicates.apart")}
          </Button>
          <ButtonLink
            variant="secondary"
            class="pair__compare"
            href={`/doublons/${props.a.id}/${props.b.id}`}
            aria-label={t("duplicates.compareOf", names())}
          >
            {t("duplicates.compare")}
          </ButtonLink>
        </div>
      </Show>
    </li>
  );
}

function Glance(props: { person: PersonRow }) {
  const { t } = useI18n();
  const facts = () =>
    [wordList(props.person.disciplines.slice(0, 2)), props.person.city].filter(Boolean).join(" · ");
  const reach = () => {
    const { emails, phones } = props.person;
    return [emails[0], phones[0] && showPhone(phones[0], t("artists.extension"))].filter(Boolean);
  };
  return (
    <div class="pair__file">
      <Avatar name={props.person.display_name} />
      <div class="grow">
        <a class="pair__name" href={`/artistes/${props.person.id}`}>
          {props.person.display_name}
        </a>
        <Show when={facts()}>
          <p class="muted small">{facts()}</p>
        </Show>
        <For each={reach()}>{(line) => <p class="muted small pair__reach">{line}</p>}</For>
      </div>
    </div>
  );
}

/** Why two files look alike, or do not: what they share, the heaviest first. */
export function Reasons(props: { reasons: readonly Reason[] }) {
  const { t } = useI18n();
  const words = ({ key, value }: Reason) => {
    const reason = t(`duplicates.reason.${key}`);
    // A name says it by itself; keys of imports mean nothing to people.
    if (!value || key === "same_key") return reason;
    const isPhone = key === "same_phone" || key === "shared_phone";
    return t("duplicates.because", { reason, value: isPhone ? showPhoneKey(value) : value });
  };
  return <For each={props.reasons}>{(reason) => <Tag>{words(reason)}</Tag>}</For>;
}
