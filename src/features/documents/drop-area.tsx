import Camera from "lucide-solid/icons/camera";
import Upload from "lucide-solid/icons/upload";
import { For, Show } from "solid-js";
import { pickedEndings } from "#domain/documents/file-rules.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import type { Intake } from "./intake.ts";

/** Where files are added: dropped, picked, taken by the camera; and why the last ones were not. */
export function DropArea(props: { intake: Intake }) {
  const { t } = useI18n();
  let picker!: HTMLInputElement;
  let camera!: HTMLInputElement;

  /** The same file can then be picked again. */
  const take = (input: HTMLInputElement) => {
    void props.intake.take([...(input.files ?? [])]);
    input.value = "";
  };

  return (
    <>
      <section class="drop" aria-label={t("documents.add.label")}>
        <Icon of={Upload} />
        <span class="grow">
          <b class="only-desktop">{t("documents.add.title")}</b>
          <b class="only-mobile">{t("documents.add.titlePhone")}</b>
          <span class="muted small" role="status">
            <Show when={props.intake.work()} fallback={t("documents.add.text")}>
              {(work) => t("documents.add.working", work())}
            </Show>
          </span>
        </span>
        <span class="drop__ways">
          <span class="only-mobile">
            <Button variant="secondary" size="sm" icon={Camera} onClick={() => camera.click()}>
              {t("documents.add.camera")}
            </Button>
          </span>
          <Button variant="secondary" size="sm" onClick={() => picker.click()}>
            {t("documents.add.pick")}
          </Button>
        </span>
        <input
          ref={picker}
          class="visually-hidden"
          type="file"
          multiple
          tabindex="-1"
          accept={pickedEndings}
          aria-label={t("documents.add.pick")}
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={camera}
          class="visually-hidden"
          type="file"
          tabindex="-1"
          accept="image/*"
          capture="environment"
          aria-label={t("documents.add.camera")}
          onChange={(event) => take(event.currentTarget)}
        />
      </section>
      <Refused intake={props.intake} />
    </>
  );
}

function Refused(props: { intake: Intake }) {
  const { t } = useI18n();
  const refusals = () => props.intake.refusals();
  const outright = () => refusals().filter(({ code }) => code);
  const partly = () => refusals().filter(({ left }) => left);
  const understood = () => (
    <Button variant="quiet" size="sm" onClick={() => props.intake.forgetRefusals()}>
      {t("documents.add.understood")}
    </Button>
  );
  return (
    <>
      <Show when={outright().length > 0}>
        <Notice
          tone="danger"
          announce
          title={t("documents.add.refused", { count: outright().length })}
          action={understood()}
        >
          <ul class="drop__refusals">
            <For each={outright()}>
              {({ name, code }) => (
                <li>{t("documents.add.why", { name, reason: t(`errors.${code ?? "unknown"}`) })}</li>
              )}
            </For>
          </ul>
        </Notice>
      </Show>
      <Show when={partly().length > 0}>
        <Notice tone="info" action={understood()}>
          <ul class="drop__refusals">
            <For each={partly()}>
              {({ name, left }) => <li>{t("documents.mail.left", { subject: name, count: left ?? 0 })}</li>}
            </For>
          </ul>
        </Notice>
      </Show>
    </>
  );
}
