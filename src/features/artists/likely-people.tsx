import { createDeferred, createMemo, For, Show } from "solid-js";
import { usePeopleIndex } from "#data/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Card } from "#ui/card/card.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { likelySame } from "./likely-same.ts";
import type { NewPerson } from "./new-person.ts";
import { wordList } from "./word-list.ts";

/** The people this one may already be; looked for on the device as the name is typed, never in the way of typing. */
export function LikelyPeople(props: { draft: NewPerson }) {
  const { t } = useI18n();
  const people = usePeopleIndex();
  const typed = createDeferred(
    () => ({
      display_name: props.draft.display_name,
      emails: [props.draft.email],
      phones: [props.draft.phone],
    }),
    {
      timeoutMs: 200,
    },
  );
  const found = createMemo(() => likelySame(typed(), people.rows()));
  return (
    <div role="status">
      <Show when={found().length > 0}>
        <Card title={t("artists.create.same")} flush>
          <List label={t("artists.create.same")} plain>
            <For each={found()}>
              {({ person, reason }) => (
                <Row
                  href={`/artistes/${person.id}`}
                  start={<Avatar name={person.display_name} />}
                  title={person.display_name}
                  meta={[t(`artists.create.same_${reason}`), wordList(person.disciplines), person.city]
                    .filter(Boolean)
                    .join(" · ")}
                />
              )}
            </For>
          </List>
        </Card>
      </Show>
    </div>
  );
}
