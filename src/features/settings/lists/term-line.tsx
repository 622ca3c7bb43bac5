import Archive from "lucide-solid/icons/archive";
import ArchiveRestore from "lucide-solid/icons/archive-restore";
import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import Merge from "lucide-solid/icons/merge";
import Pencil from "lucide-solid/icons/pencil";
import Plus from "lucide-solid/icons/plus";
import { Show } from "solid-js";
import type { Term, TermList } from "#data/library/index.ts";
import { type InteractionKind, interactionKinds } from "#domain/support/interaction.ts";
import { interactionIcons } from "#features/logging/index.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { Menu, type MenuItem } from "#ui/menu/menu.tsx";

/** A term: its name, how much it serves, the names it had, and what may be done to it. */
export function TermLine(props: {
  list: TermList;
  term: Term;
  /** In the list, put away, or in records only. */
  place: "listed" | "archived" | "unlisted";
  count: number | undefined;
  isFirst: boolean;
  isLast: boolean;
  canWrite: boolean;
  onRename: () => void;
  onMerge: () => void;
  onMove: (by: 1 | -1) => Promise<boolean>;
  onArchive: (away: boolean) => void;
  onList: () => void;
  onKind: (kind: InteractionKind) => void;
}) {
  const { t } = useI18n();
  let line!: HTMLLIElement;
  const isLabel = () => props.list === "interaction_labels";
  const kind = () => props.term.kind ?? "meeting";
  const facts = () =>
    [
      props.count === undefined
        ? undefined
        : t(`vocabulary.used.${isLabel() ? "interactions" : "people"}`, { count: props.count }),
      props.term.formerly.length > 0
        ? t("vocabulary.formerly", { names: props.term.formerly.join(", ") })
        : undefined,
    ]
      .filter(Boolean)
      .join(" · ");

  // The line goes elsewhere on the page: the focus follows it.
  const move = async (by: 1 | -1) => {
    await props.onMove(by);
    requestAnimationFrame(() => line.querySelector("button")?.focus());
  };
  const items = (): MenuItem[] => {
    const { place } = props;
    return [
      ...(place === "unlisted" ? [{ label: t("vocabulary.toList"), icon: Plus, run: props.onList }] : []),
      { label: t("vocabulary.rename"), icon: Pencil, run: props.onRename },
      { label: t("vocabulary.merge"), icon: Merge, run: props.onMerge },
      ...(place === "listed" && !props.isFirst
        ? [{ label: t("vocabulary.up"), icon: ArrowUp, run: () => void move(-1) }]
        : []),
      ...(place === "listed" && !props.isLast
        ? [{ label: t("vocabulary.down"), icon: ArrowDown, run: () => void move(1) }]
        : []),
      ...(isLabel() && place !== "unlisted"
        ? interactionKinds
            .filter((other) => other !== kind())
            .map((other) => ({
              label: t("vocabulary.under", { kind: t(`interactions.kind.${other}`) }),
              icon: interactionIcons[other],
              run: () => props.onKind(other),
            }))
        : []),
      place === "archived"
        ? { label: t("vocabulary.restore"), icon: ArchiveRestore, run: () => props.onArchive(false) }
        : { label: t("vocabulary.archive"), icon: Archive, run: () => props.onArchive(true) },
    ];
  };

  return (
    <li class="setting" ref={line}>
      <div class="setting__body">
        <p class="setting__title lists__name">{props.term.name}</p>
        <p class="setting__hint">
          <Show when={isLabel()}>
            <span class="lists__kind">
              <Icon of={interactionIcons[kind()]} size="sm" />
              {t(`interactions.kind.${kind()}`)}
            </span>
            {facts() ? " · " : ""}
          </Show>
          {facts()}
        </p>
        <Show when={props.term.id}>{(id) => <RefusedTag table="library" id={id()} />}</Show>
      </div>
      <Show when={props.canWrite}>
        <Menu label={t("vocabulary.actions", { name: props.term.name })} items={items()} />
      </Show>
    </li>
  );
}
