import FileUp from "lucide-solid/icons/file-up";
import Undo2 from "lucide-solid/icons/undo-2";
import { createSignal, Show } from "solid-js";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { ErrorState } from "#ui/notice/notice.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";
import type { ImportJob } from "./import-job.ts";
import type { LastImport } from "./last-import.ts";

/** Choosing or dropping a file; why the last one could not be read; the last import, to undo it. */
export function ChooseStep(props: { job: ImportJob; last: LastImport }) {
  const { t, format } = useI18n();
  const [isOver, setOver] = createSignal(false);
  let input!: HTMLInputElement;
  const code = () => {
    const step = props.job.step();
    return step.at === "choosing" ? step.code : undefined;
  };
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) void props.job.open(file);
  };

  return (
    <>
      <Show when={code()}>
        {(failed) => <ErrorState title={t("import.choose.failed")} text={t(`errors.${failed()}`)} />}
      </Show>
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
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-label={t("import.choose.action")}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file, mended, can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </section>
      <p class="muted small">{t("import.choose.private")}</p>
      <Show when={props.last.ids.length > 0}>
        <Section title={t("import.last.title")}>
          <List>
            <Row
              title={props.last.name}
              meta={`${t("import.people", { count: props.last.ids.length })} · ${format.instant(props.last.at)}`}
              end={
                <Button
                  variant="quiet"
                  size="sm"
                  icon={Undo2}
                  onClick={() =>
                    void props.job.undo({
                      ids: [...props.last.ids],
                      organizations: [...(props.last.organizations ?? [])],
                    })
                  }
                >
                  {t("shell.undo")}
                </Button>
              }
            />
          </List>
        </Section>
      </Show>
    </>
  );
}
