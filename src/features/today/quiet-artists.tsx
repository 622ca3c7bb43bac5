import { createMemo, For, Show } from "solid-js";
import { useLastContactIndex, usePeopleIndex } from "#data/artists/index.ts";
import { useSession } from "#data/session/index.ts";
import { compareBytes } from "#domain/record/values.ts";
import { useI18n } from "#i18n/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { List, Row } from "#ui/row/row.tsx";
import { Section } from "#ui/section/section.tsx";

/** After how many weeks an artist is said to be without news. */
const quietWeeks = 8;
const shownCount = 5;
const weekMs = 7 * 86_400_000;

/** Artists the team was once in touch with, and has not been for weeks: the longest first. */
export default function QuietArtists(props: { scope: "mine" | "team" }) {
  const { t, format, now } = useI18n();
  const session = useSession();
  const people = usePeopleIndex();
  const contacts = useLastContactIndex(() => true);
  const quiet = createMemo(() => {
    // Read again each day.
    format.today();
    const before = new Date(now().getTime() - quietWeeks * weekMs).toISOString();
    const lastOf = contacts.lookup();
    const me = session.workspace()?.member_id;
    return people
      .rows()
      .filter(({ kind, adviser_id }) => kind === "artist" && (props.scope === "team" || adviser_id === me))
      .flatMap((person) => {
        const last = lastOf(person.id);
        return last && last < before ? [{ person, last }] : [];
      })
      .sort((a, b) => compareBytes(a.last, b.last))
      .slice(0, shownCount);
  });
  return (
    <Show when={contacts.ready()}>
      <Section title={t("tasks.day.quiet")} note={t("tasks.day.quietNote", { weeks: quietWeeks })}>
        <Show
          when={quiet().length > 0}
          fallback={
            <p class="muted small">
              {t("tasks.day.quietEmpty")}. {t("tasks.day.quietEmptyText")}
            </p>
          }
        >
          <List label={t("tasks.day.quiet")}>
            <For each={quiet()}>
              {({ person, last }) => (
                <Row
                  href={`/artistes/${person.id}`}
                  start={<Avatar name={person.display_name} size="sm" />}
                  title={person.display_name}
                  meta={t("tasks.day.last", { ago: format.ago(last) })}
                />
              )}
            </For>
          </List>
        </Show>
      </Section>
    </Show>
  );
}
