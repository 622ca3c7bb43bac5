import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import type { PlannedRow } from "#domain/import/plan.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Chip } from "#ui/chip/chip.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import type { ImportJob } from "./import-job.ts";

type Shown = PlannedRow["outcome"] | "warned";
const shownAtMost = 8;

/** The first rows as the people they would be, by what would become of them. */
export function RowPreview(props: { job: ImportJob }) {
  const { t } = useI18n();
  const [wanted, setWanted] = createSignal<Shown>("create");
  const present = createMemo(() =>
    (["create", "already", "duplicate", "error", "warned"] as const).filter(
      (outcome) => (props.job.plan()?.counts[outcome] ?? 0) > 0,
    ),
  );
  const shown = () => (present().includes(wanted()) ? wanted() : present()[0]);
  const rows = createMemo(() =>
    (props.job.plan()?.rows ?? [])
      .filter((row) =>
        shown() === "warned" ? row.outcome !== "error" && row.warnings.length > 0 : row.outcome === shown(),
      )
      .slice(0, shownAtMost),
  );

  return (
    <Section title={t("import.preview.title")} note={t("import.preview.note", { count: rows().length })}>
      <div class="scroller">
        <For each={present()}>
          {(outcome) => (
            <Chip
              pressed={shown() === outcome}
              count={props.job.plan()?.counts[outcome]}
              onClick={() => setWanted(outcome)}
            >
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

function PreviewRow(props: { row: PlannedRow }) {
  const { t } = useI18n();
  const draft = () => (props.row.outcome === "error" ? undefined : props.row.draft);
  const line = () => t("import.preview.line", { line: props.row.line });
  const facts = () => {
    const { disciplines = [], city, emails = [] } = draft() ?? {};
    return [disciplines.slice(0, 2).join(", "), city, emails[0]].filter(Boolean).join(" · ");
  };
  const warnings = () =>
    props.row.outcome === "error"
      ? []
      : props.row.warnings.map(({ problem, value }) => t(`import.warning.${problem}`, { value }));

  return (
    <Show
      when={draft()}
      fallback={
        <Row
          title={props.row.cells.filter(Boolean).slice(0, 3).join(" · ")}
          meta={props.row.outcome === "error" && t(`import.problem.${props.row.problem}`)}
          end={<span class="muted small">{line()}</span>}
          clip
        />
      }
    >
      {(person) => (
        <Row
          top={warnings().length > 0}
          start={<Avatar name={person().display_name} />}
          title={person().display_name}
          meta={
            <Switch fallback={facts()}>
              <Match when={warnings().length > 0}>{warnings().join(" ")}</Match>
              <Match when={props.row.outcome === "already"}>{t("import.preview.alreadyRow")}</Match>
              <Match when={props.row.outcome === "duplicate" && props.row}>
                {(row) => {
                  const like = row().like;
                  return "line" in like
                    ? t("import.preview.likeLine", { line: like.line })
                    : t("import.preview.likePerson", { name: like.display_name });
                }}
              </Match>
            </Switch>
          }
          end={<span class="muted small">{line()}</span>}
        />
      )}
    </Show>
  );
}
