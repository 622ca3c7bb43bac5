import { Navigate, useParams } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { usePeopleIndex, usePerson } from "#data/artists/index.ts";
import { useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { ListSkeleton } from "#ui/skeleton/skeleton.tsx";
import { CompareForm } from "./compare-form.tsx";
import "./duplicates.css";

/** Two files side by side: which one stays, and what it keeps of each. */
export default function CompareFilesPage() {
  const { t } = useI18n();
  const params = useParams<{ file: string; other: string }>();
  const people = usePeopleIndex();
  const canWrite = useCanWrite();
  const a = usePerson(() => params.file);
  const b = usePerson(() => params.other);
  const survivors = () => [params.file, params.other].map(people.survivors().survivorOf) as [string, string];
  const areOne = () => survivors()[0] === survivors()[1];
  /** One of them was merged with a third: that one is compared. */
  const isElsewhere = () => survivors()[0] !== params.file || survivors()[1] !== params.other;

  return (
    <>
      <SubBar
        back={{ href: "/doublons", label: t("duplicates.title") }}
        current={t("duplicates.compareTitle")}
      />
      <Switch
        fallback={
          <div class="page">
            <ListSkeleton rows={6} />
          </div>
        }
      >
        <Match when={!canWrite()}>
          <div class="page page--narrow stack">
            <h1>{t("duplicates.compareTitle")}</h1>
            <Notice tone="info" title={t("duplicates.readerTitle")}>
              {t("duplicates.readerText")}
            </Notice>
          </div>
        </Match>
        <Match when={areOne()}>
          <NoPair title={t("duplicates.already")} text={t("duplicates.alreadyText")} open={survivors()[0]} />
        </Match>
        <Match when={isElsewhere()}>
          <Navigate href={`/doublons/${survivors().join("/")}`} />
        </Match>
        <Match when={a() === null || b() === null}>
          <NoPair title={t("duplicates.missing")} text={t("duplicates.missingText")} />
        </Match>
        <Match when={people.ready() && a()}>
          {(first) => <Show when={b()}>{(second) => <CompareForm a={first()} b={second()} />}</Show>}
        </Match>
      </Switch>
    </>
  );
}

function NoPair(props: { title: string; text: string; open?: string }) {
  const { t } = useI18n();
  return (
    <div class="page">
      <h1 class="visually-hidden">{t("duplicates.compareTitle")}</h1>
      <EmptyState
        level={2}
        title={props.title}
        text={props.text}
        action={
          <div class="btn-row">
            <Show when={props.open}>
              {(id) => (
                <ButtonLink variant="primary" href={`/artistes/${id()}`}>
                  {t("duplicates.openFile")}
                </ButtonLink>
              )}
            </Show>
            <ButtonLink variant="secondary" href="/doublons">
              {t("duplicates.back")}
            </ButtonLink>
          </div>
        }
      />
    </div>
  );
}
