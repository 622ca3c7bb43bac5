import { useParams } from "@solidjs/router";
import { createDeferred, createMemo, createSignal, For, Show } from "solid-js";
import { searchPeople, usePeopleIndex } from "#data/artists/index.ts";
import { likelySame, useCanWrite, wordList } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Card } from "#ui/card/card.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { SubBar } from "#ui/page/page.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { SearchField } from "#ui/search-field/search-field.tsx";

const shownCount = 20;

/** Which other file is this person's: those that look alike first, then whoever one searches for. */
export default function ChooseFilePage() {
  const { t } = useI18n();
  const params = useParams<{ file: string }>();
  const people = usePeopleIndex();
  const canWrite = useCanWrite();
  const person = () => people.get(params.file);
  const name = () => person()?.display_name ?? "";
  return (
    <>
      <SubBar
        back={{ href: `/artistes/${params.file}`, label: name() || t("artists.title") }}
        current={t("duplicates.compareTitle")}
      />
      <div class="page page--narrow stack">
        <h1>{t("duplicates.choose", { name: name() })}</h1>
        <Show
          when={canWrite()}
          fallback={
            <Notice tone="info" title={t("duplicates.readerTitle")}>
              {t("duplicates.readerText")}
            </Notice>
          }
        >
          <p class="muted">{t("duplicates.chooseText")}</p>
          <Candidates of={params.file} />
        </Show>
      </div>
    </>
  );
}

function Candidates(props: { of: string }) {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const [query, setQuery] = createSignal("");
  const asked = createDeferred(query, { timeoutMs: 150 });
  const others = createMemo(() => {
    const own = people.get(props.of)?.id;
    return people.rows().filter(({ id }) => id !== own);
  });
  const alike = createMemo(() => {
    const person = people.get(props.of);
    return person ? likelySame(person, others()).map((one) => one.person) : [];
  });
  const isSearching = () => asked().trim() !== "";
  const shown = createMemo(() =>
    isSearching() ? searchPeople(others(), asked()).slice(0, shownCount) : alike(),
  );
  return (
    <>
      <SearchField
        label={t("duplicates.search")}
        placeholder={t("duplicates.search")}
        value={query()}
        onText={setQuery}
      />
      <Show
        when={shown().length > 0}
        fallback={
          <p class="muted" role="status">
            {t(isSearching() ? "duplicates.noneFound" : "duplicates.noneAlike")}
          </p>
        }
      >
        <Card title={t(isSearching() ? "duplicates.found" : "duplicates.alike")} flush>
          <List plain label={t(isSearching() ? "duplicates.found" : "duplicates.alike")}>
            <For each={shown()}>
              {(row) => (
                <Row
                  href={`/doublons/${props.of}/${row.id}`}
                  start={<Avatar name={row.display_name} />}
                  title={row.display_name}
                  meta={[wordList(row.disciplines), row.city, row.emails[0]].filter(Boolean).join(" · ")}
                  clip
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
    </>
  );
}
