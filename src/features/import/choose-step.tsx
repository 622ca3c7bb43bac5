import FileUp from "lucide-solid/icons/file-up";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, Show } from "solid-js";
import { type LastImport, useLastImport } from "#data/import/index.ts";
import type { Failure } from "#domain/errors.ts";
import { importSubjects } from "#domain/import/targets.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ErrorState } from "#ui/notice/notice.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import { countsOf } from "./counts-of.ts";
import type { ImportJob } from "./import-job.ts";

const accepted =
  ".xlsx,.csv,.tsv,.txt,.vcf,.json,text/csv,text/tab-separated-values,text/plain,text/vcard,application/json," +
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Choosing or dropping a file; why the last one could not be read; the last import, to undo it. */
export function ChooseStep(props: { job: ImportJob }) {
  const { t, format } = useI18n();
  // Kept on the device, so that an import can be undone after the app was closed. Followed here alone: while an import
  // is written, reading it again at each batch would slow it down.
  const last = useLastImport();
  const [isOver, setOver] = createSignal(false);
  let input!: HTMLInputElement;
  const failure = () => {
    const step = props.job.step();
    return step.at === "choosing" ? step.failure : undefined;
  };
  /** Of everything it made, how many; of what it is of, even when that is nothing. */
  const made = ({ subject, traces }: LastImport) => {
    const counts = countsOf(traces);
    const shown = importSubjects.filter((each) => counts[each] > 0);
    return (shown.length > 0 ? shown : [subject]).map((each) =>
      t(`import.counted.${each}`, { count: counts[each] }),
    );
  };
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void props.job.open(file);
  };

  return (
    <>
      <Show when={failure()}>{(failed) => <Refused failure={failed()} />}</Show>
      <section
        class="card dropzone"
        aria-label={t("import.choose.label")}
        data-over={isOver() ? "" : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <Icon of={FileUp} size="lg" />
        <p class="strong">{t("import.choose.title")}</p>
        <p class="muted small">{t("import.choose.text")}</p>
        <Button variant="primary" onClick={() => input.click()}>
          {t("import.choose.action")}
        </Button>
        <p class="muted small only-desktop">{t("import.choose.drop")}</p>
        <input
          ref={input}
          class="visually-hidden"
          type="file"
          tabindex="-1"
          accept={accepted}
          aria-label={t("import.choose.action")}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, mended, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </section>
      <p class="muted small">{t("import.choose.private")}</p>
      <Show when={last()}>
        {(one) => (
          <Section title={t("import.last.title")}>
            <List>
              <Row
                title={one().name}
                meta={[...made(one()), format.instant(one().at)].join(" · ")}
                end={
                  <Button
                    variant="quiet"
                    size="sm"
                    icon={Undo2}
                    onClick={() => void props.job.undo(one().traces)}
                  >
                    {t("shell.undo")}
                  </Button>
                }
              />
            </List>
          </Section>
        )}
      </Show>
    </>
  );
}

/** Why a file was refused, and where in it. */
function Refused(props: { failure: Failure }) {
  const { t } = useI18n();
  const place = () => {
    const { sheet, line } = props.failure.at ?? {};
    if (sheet && line) return t("import.choose.place.both", { sheet, line });
    if (sheet) return t("import.choose.place.sheet", { sheet });
    return line ? t("import.choose.place.line", { line }) : "";
  };
  return (
    <ErrorState
      title={t("import.choose.failed", { name: props.failure.at?.file ?? "" })}
      text={[place(), t(`errors.${props.failure.code}`)].filter(Boolean).join(" ")}
    />
  );
}
