import { createMemo, createSignal, For, Show } from "solid-js";
import { deadlinesOf } from "#domain/opportunities/deadline.ts";
import { createOpportunityWords } from "#features/opportunities/index.ts";
import { useI18n } from "#i18n/index.ts";
import { writeMoney } from "#i18n/money.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import type { ImportJob } from "./import-job.ts";
import { type PlannedAny, titleOf } from "./planned.ts";

const outcomes = ["create", "already", "duplicate", "unknown_people", "error", "warned"] as const;
type Shown = (typeof outcomes)[number];
const shownAtMost = 8;

/** The first rows as the records they would be, by what would become of them. */
export function RowPreview(props: { job: ImportJob }) {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal<Shown>("create");
  const plan = () => props.job.planned()?.plan;
  const countOf = (outcome: Shown) =>
    (plan()?.counts as Partial<Record<Shown, number>> | undefined)?.[outcome] ?? 0;
  const present = createMemo(() => outcomes.filter((outcome) => countOf(outcome) > 0));
  const shown = () => (present().includes(wanted()) ? wanted() : present()[0]);
  const rows = createMemo(() => {
    const all: readonly PlannedAny[] = plan()?.rows ?? [];
    return all
      .filter((row) =>
        shown() === "warned" ? row.outcome !== "error" && row.warnings.length > 0 : row.outcome === shown(),
      )
      .slice(0, shownAtMost);
  });

  return (
    <Section title={t("import.preview.title")} note={t("import.preview.note", { count: rows().length })}>
      <div class="scroller">
        <For each={present()}>
          {(outcome) => (
            <Chip pressed={shown() === outcome} count={countOf(outcome)} onClick={() => setWanted(outcome)}>
              {t(`import.preview.${outcome}`)}
            </Chip>
          )}
        </For>
      </div>
      <List>
        <For each={rows()}>{(row) => <PreviewRow row={row} />}</For>
      </List>
    </Section>
  );
}

function PreviewRow(props: { row: PlannedAny }) {
  const { t } = useI18n();
  const facts = useFacts();
  const isError = () => props.row.outcome === "error";
  const warnings = () =>
    "warnings" in props.row
      ? props.row.warnings.map(({ problem, value }) => t(`import.warning.${problem}`, { value })).join(" ")
      : "";
  const meta = () => {
    if ("problem" in props.row) return t(`import.problem.${props.row.problem}`);
    if (warnings()) return warnings();
    return props.row.outcome === "already" ? t("import.preview.alreadyRow") : facts(props.row);
  };
  const isPerson = () => "draft" in props.row && "display_name" in props.row.draft;

  return (
    <Row
      top={warnings() !== ""}
      clip={isError()}
      start={
        <Show when={isPerson()}>
          <Avatar name={titleOf(props.row)} />
        </Show>
      }
      title={titleOf(props.row)}
      meta={meta()}
      end={<span class="muted small">{t("import.preview.line", { line: props.row.line })}</span>}
    />
  );
}

const noteOf = (row: PlannedAny) => ("notes" in row ? row.notes?.[0]?.slice(0, 80) : undefined);

/** A line of what a row says, in the words its records are shown with. */
function useFacts() {
  const words = createOpportunityWords();
  const { t, format, locale } = useI18n();
  const money = (cents: number) => writeMoney(locale(), cents);
  return (row: PlannedAny): string => {
    if (!("draft" in row)) return "";
    const { draft } = row;
    const said: (string | undefined)[] = [];
    if ("display_name" in draft)
      said.push(draft.disciplines?.slice(0, 2).join(", "), draft.city, draft.emails?.[0], noteOf(row));
    else if ("stage" in draft)
      said.push(
        t(`applications.stage.${draft.stage}`),
        draft.granted_cents === undefined ? undefined : money(draft.granted_cents),
        draft.granted_cents === undefined && draft.requested_cents !== undefined
          ? money(draft.requested_cents)
          : undefined,
        draft.submitted_on && format.day(draft.submitted_on),
        "organization" in row ? row.organization : undefined,
      );
    else if ("status" in draft) {
      const deadline = deadlinesOf(draft.deadlines ?? []).at(-1);
      said.push(draft.funder, deadline && words()?.deadline(deadline), words()?.amount(draft));
    } else if ("name" in draft)
      said.push(
        draft.kind && t(`import.cell.organizationKind.${draft.kind}`),
        draft.city,
        draft.emails?.[0] ?? draft.website,
      );
    else
      said.push(
        t(`interactions.kind.${draft.kind}`),
        format.instant(draft.occurred_at),
        draft.minutes === undefined ? undefined : format.minutes(draft.minutes),
        // What is confidential is not shown over a shoulder.
        draft.confidential ? undefined : draft.note?.slice(0, 80),
      );
    return said.filter(Boolean).join(" · ");
  };
}
