import Ban from "lucide-solid/icons/ban";
import UserRoundX from "lucide-solid/icons/user-round-x";
import { For, Show } from "solid-js";
import { usePeopleNamed } from "#data/artists/index.ts";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { useTeamDirectory } from "#data/team/index.ts";
import type { CalendarEvent } from "#domain/calendar/event.ts";
import { shortUrl } from "#domain/network/reach.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { RefusedTag } from "#features/sync/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { useItemWords } from "./item-words.ts";
import { isHeldElsewhere } from "./use-calendar-actions.ts";
import "./calendar-forms.css";

/** Who, when, where, what was answered. */
export function EventFacts(props: { event: CalendarEvent }) {
  const { t } = useI18n();
  const words = useItemWords();
  const named = usePeopleNamed();
  const team = useTeamDirectory();
  const organizations = useOrganizationsIndex();
  const one = () => props.event;
  const organization = () => organizations.get(one().organization_id);

  return (
    <>
      <div class="cluster">
        <Tag>{t(`calendar.event.one.${one().kind}`)}</Tag>
        <Show when={one().status !== "scheduled"}>
          <Tag tone="outline" icon={one().status === "cancelled" ? Ban : UserRoundX}>
            {t(`calendar.status.${one().status}`)}
          </Tag>
        </Show>
        <Show when={isHeldElsewhere(one())}>
          <Tag tone="info">{t("calendar.event.booked")}</Tag>
        </Show>
        <RefusedTag table="events" id={one().id} />
      </div>
      <Facts>
        <Fact name={t("calendar.event.when")}>{words.whenOf(one())}</Fact>
        <Show when={words.aboutOf(one())}>
          {(about) => <Fact name={t("calendar.form.title")}>{about()}</Fact>}
        </Show>
        <Show when={named(one().people).length > 0}>
          <Fact name={t(`calendar.event.people.${one().kind}`)}>
            <ul class="event-people">
              <For each={named(one().people)}>
                {(person) => (
                  <li>
                    <a class="link" href={`/artistes/${person.id}`}>
                      {person.display_name}
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </Fact>
        </Show>
        <Show when={organization()}>
          {(found) => (
            <Fact name={t("calendar.event.organization")}>
              <a class="link" href={`/organismes/${found().id}`}>
                {found().name}
              </a>
            </Fact>
          )}
        </Show>
        <Show when={one().members.length > 0}>
          <Fact name={t("calendar.event.members")}>
            <span class="cluster">
              <For each={one().members.flatMap((id) => team.byId(id) ?? [])}>
                {(member) => <Who name={member.display_name} tape={member.tape} />}
              </For>
            </span>
          </Fact>
        </Show>
        <Show when={one().place}>{(place) => <Fact name={t("calendar.event.place")}>{place()}</Fact>}</Show>
        <Show when={isWebAddress(one().online_url ?? "") && one().online_url}>
          {(url) => (
            <Fact name={t("calendar.event.link")}>
              <a class="link" href={url()} target="_blank" rel="noopener noreferrer">
                {t("calendar.event.join")} ({shortUrl(url()).split("/")[0]})
              </a>
            </Fact>
          )}
        </Show>
        <Show when={one().capacity !== undefined}>
          <Fact name={t("calendar.event.capacity")}>{one().capacity}</Fact>
        </Show>
        <Show when={one().cancelled_by}>
          {(by) => (
            <Fact name={t(`calendar.event.cancelledBy.${by()}`)}>
              {one().cancel_reason ?? t("calendar.cancelling.noReason")}
            </Fact>
          )}
        </Show>
        <Show when={one().note}>
          {(note) => (
            <Fact name={t("calendar.event.note")}>
              <span class="event-text">{note()}</span>
            </Fact>
          )}
        </Show>
        <Show when={one().answers}>
          {(answers) => (
            <Fact name={t("calendar.event.answers")}>
              <span class="event-text">{answers()}</span>
            </Fact>
          )}
        </Show>
      </Facts>
      <Show when={isHeldElsewhere(one()) && one().status === "scheduled"}>
        <p class="muted small">
          {t("calendar.event.bookedText")}{" "}
          <Show when={isWebAddress(one().cancel_url ?? "")}>
            <a class="link" href={one().cancel_url} target="_blank" rel="noopener noreferrer">
              {t("calendar.event.guestCancel")}
            </a>
          </Show>
        </p>
      </Show>
    </>
  );
}
