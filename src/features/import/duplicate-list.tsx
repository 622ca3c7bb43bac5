import { createMemo, createSignal, For, Show } from "solid-js";
import {
  type Decision,
  type DuplicateRules,
  decide,
  decisionKinds,
  type Liked,
  rulesFor,
} from "#domain/import/decisions.ts";
import { showPhoneKey } from "#domain/phone/phone.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Select } from "#ui/field/field.tsx";
import { Section } from "#ui/section/section.tsx";
import type { ImportJob } from "./import-job.ts";
import { type LikedRow, likedRows, titleOf } from "./planned.ts";

const shownAtFirst = 20;
const shownMore = 50;
const ruleOrder: readonly (keyof DuplicateRules)[] = [
  "already",
  "nearly_sure",
  "same_email",
  "same_phone",
  "same_name",
  "namesake",
  "same_row",
  "otherwise",
];

/** What becomes of the rows that look like one that is there: by what makes them alike, then row by row. */
export function DuplicateList(props: { job: ImportJob }) {
  const { t } = useI18n();
  const [shown, setShown] = createSignal(shownAtFirst);
  const liked = createMemo(() => {
    const planned = props.job.planned();
    return planned ? likedRows(planned) : [];
  });
  /** The rules that rows fall under, and how many each. */
  const counts = createMemo(() => {
    const found = new Map<keyof DuplicateRules, number>();
    for (const row of liked()) {
      const [rule = "otherwise"] = rulesFor(row);
      found.set(rule, (found.get(rule) ?? 0) + 1);
    }
    return ruleOrder.flatMap((rule) => (found.has(rule) ? [{ rule, count: found.get(rule) ?? 0 }] : []));
  });

  return (
    <Show when={liked().length > 0}>
      <Section title={t("import.duplicates.title")}>
        <ul class="card list">
          <For each={counts()}>
            {({ rule, count }) => <RuleRow job={props.job} rule={rule} count={count} />}
          </For>
        </ul>
        <details class="import__others">
          <summary>{t("import.duplicates.oneByOne")}</summary>
          <ul class="card list">
            <For each={liked().slice(0, shown())}>{(row) => <LikedLine job={props.job} row={row} />}</For>
          </ul>
          <Show when={liked().length > shown()}>
            <Button
              class="import__download"
              variant="quiet"
              onClick={() => setShown((count) => count + shownMore)}
            >
              {t("import.duplicates.more", { count: Math.min(shownMore, liked().length - shown()) })}
            </Button>
          </Show>
        </details>
      </Section>
    </Show>
  );
}

/** Of applications, a row that stands twice is one or two: there is nothing to complete. */
const decisionsFor = (job: ImportJob, isAlready: boolean) =>
  decisionKinds.filter((each) =>
    job.subject() === "applications" ? each === "skip" || each === "create" : !isAlready || each !== "create",
  );

function RuleRow(props: { job: ImportJob; rule: keyof DuplicateRules; count: number }) {
  const { t } = useI18n();
  const name = () => t(`import.duplicates.rule.${props.rule}`);
  const decisions = () => decisionsFor(props.job, props.rule === "already");
  const value = (): Decision => props.job.rules()[props.rule] ?? props.job.rules().otherwise ?? "skip";
  return (
    <li class="row import__column">
      <div class="row__body">
        <span class="row__title">{name()}</span>
        <p class="row__meta">{t("import.check.rows", { count: props.count })}</p>
      </div>
      <Select<Decision>
        label={t("import.duplicates.ofRule", { rule: name() })}
        labelHidden
        value={value()}
        options={decisions().map((each) => ({ value: each, label: t(`import.duplicates.decision.${each}`) }))}
        onPick={(decision) => props.job.setRule(props.rule, decision)}
      />
    </li>
  );
}

function LikedLine(props: { job: ImportJob; row: LikedRow & Liked }) {
  const { t } = useI18n();
  /** What is alike, and what differs. */
  const reasons = () =>
    props.row.likeness.reasons
      .map(({ key, value }) => {
        const words = t(`import.duplicates.reason.${key}`);
        if (!value || key === "same_key" || key === "same_row") return words;
        const isPhone = key === "same_phone" || key === "shared_phone";
        return `${words} (${isPhone ? showPhoneKey(value) : value})`;
      })
      .join(", ");
  const like = () => {
    const { like: who } = props.row;
    if ("line" in who) return t("import.duplicates.likeLine", { line: who.line });
    return t("import.duplicates.like", { name: "name" in who ? who.name : who.display_name });
  };
  const decisions = () => decisionsFor(props.job, props.row.outcome === "already");
  const byRule = () => t(`import.duplicates.decision.${decide(props.row, props.job.rules())}`);

  return (
    <li class="row import__column">
      <div class="row__body">
        <span class="row__title">{titleOf(props.row)}</span>
        <p class="row__meta">
          {[t("import.preview.line", { line: props.row.line }), like(), reasons()]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <Select<Decision | "rule">
        label={t("import.duplicates.ofRow", { name: titleOf(props.row), line: props.row.line })}
        labelHidden
        value={props.job.choices().get(props.row.line) ?? "rule"}
        options={[
          { value: "rule", label: t("import.duplicates.byRule", { decision: byRule() }) },
          ...decisions().map((each) => ({ value: each, label: t(`import.duplicates.decision.${each}`) })),
        ]}
        onPick={(decision) => props.job.setChoice(props.row.line, decision === "rule" ? undefined : decision)}
      />
    </li>
  );
}
