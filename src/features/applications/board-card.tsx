import RotateCcw from "lucide-solid/icons/rotate-ccw";
import { Show } from "solid-js";
import type { TeamDirectory } from "#data/team/index.ts";
import type { Application } from "#domain/applications/application.ts";
import { checklistProgress } from "#domain/checklist.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { TeamAvatar } from "#ui/avatar/avatar.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { MoveMenu } from "./move-menu.tsx";
import type { ApplicationFacts } from "./use-facts.ts";
import { WhenFact } from "./when-fact.tsx";

/** One application: who, what for, how much, and the date that counts. */
export function BoardCard(props: {
  application: Application;
  facts: ApplicationFacts;
  team: TeamDirectory;
  isReplaced: boolean;
  canEdit: boolean;
  /** Where the page says how cards are moved. */
  hintId: string;
  onKey: (event: KeyboardEvent) => void;
}) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const one = () => props.application;
  const adviser = () => props.team.byId(one().adviser_id);
  const progress = () => checklistProgress(one());

  const review = () =>
    sheet.open({
      task: {
        title: t("applications.reviewTask", { what: props.facts.what(one()) }),
        people: one().people.map((id) => ({ id, name: props.facts.nameOf(id) })),
        application_id: one().id,
      },
    });

  return (
    <li
      class="kcard"
      data-reorder-item={one().id}
      data-reorder-whole={props.canEdit ? "" : undefined}
      onKeyDown={(event) => props.onKey(event)}
    >
      <a
        class="kcard__title"
        href={`/candidatures/${one().id}`}
        aria-keyshortcuts={
          props.canEdit ? "M Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown" : undefined
        }
        aria-describedby={props.canEdit ? props.hintId : undefined}
      >
        {props.facts.who(one())}
      </a>
      <span class="kcard__meta">{props.facts.what(one())}</span>
      <span class="kcard__foot">
        <Show when={props.facts.amount(one())}>{(amount) => <b class="num">{amount()}</b>}</Show>
        <span>{props.facts.funder(one())}</span>
      </span>
      <span class="kcard__foot">
        <WhenFact application={one()} facts={props.facts} />
        <RefusedTag table="applications" id={one().id} />
        <Show when={props.isReplaced}>
          <Tag>{t("applications.resubmitted")}</Tag>
        </Show>
        <span class="kcard__end">
          <Show when={progress().total > 0}>
            <span class="num" title={t("applications.documentsReady", progress())}>
              <span aria-hidden="true">
                {progress().done}/{progress().total}
              </span>
              <span class="visually-hidden">{t("applications.documentsReady", progress())}</span>
            </span>
          </Show>
          <Show when={adviser()}>
            {(member) => <TeamAvatar name={member().display_name} tape={member().tape} size="xs" label />}
          </Show>
        </span>
      </span>
      <Show when={props.canEdit}>
        <span class="kcard__menu">
          <MoveMenu application={one()} called={props.facts.called(one())} />
        </span>
        <Show when={one().stage === "refused" && !props.isReplaced}>
          <button class="kcard__next" type="button" onClick={review}>
            <Icon of={RotateCcw} size="sm" />
            {t("applications.prepareReview")}
          </button>
        </Show>
      </Show>
    </li>
  );
}
