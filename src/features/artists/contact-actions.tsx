import CalendarPlus from "lucide-solid/icons/calendar-plus";
import Mail from "lucide-solid/icons/mail";
import MessageCircle from "lucide-solid/icons/message-circle";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Phone from "lucide-solid/icons/phone";
import { createSignal, For, type JSX, Show, Suspense } from "solid-js";
import type { Person } from "#domain/artists/person.ts";
import { mailHref, smsHref, telHref } from "#domain/network/reach.ts";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";
import { NewEventSheet } from "#features/calendar/index.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Icon, type IconGlyph } from "#ui/icon/icon.tsx";
import "#ui/file/file.css";

interface Way {
  label: string;
  icon: IconGlyph;
  href: string | undefined;
  /** Why it cannot be used. */
  reason: string;
}

function useWays(person: () => Person): () => Way[] {
  const { t } = useI18n();
  return () => {
    const [phones, [email]] = [inOrderOfArrival(person(), "phones"), inOrderOfArrival(person(), "emails")];
    // An extension receives no message; another number may.
    const texted = phones.map(smsHref).find((href) => href !== undefined);
    return [
      { label: t("artists.call"), icon: Phone, href: telHref(phones[0]), reason: t("artists.noPhone") },
      {
        label: t("artists.text"),
        icon: MessageCircle,
        href: texted,
        reason: t(phones.length > 0 ? "artists.noTextPhone" : "artists.noPhone"),
      },
      {
        label: t("artists.email"),
        icon: Mail,
        href: mailHref(email),
        reason: t("artists.noEmail"),
      },
    ];
  };
}

/** Big buttons to reach somebody, for the thumb. What is missing stays in sight, with its reason. */
export function QuickActions(props: { person: Person; canLog: boolean }) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const ways = useWays(() => props.person);
  return (
    <fieldset class="quick" aria-label={t("artists.reach", { name: props.person.display_name })}>
      <For each={ways()}>
        {(way) => (
          <Show
            when={way.href}
            fallback={
              <button
                class="quick__item"
                type="button"
                disabled
                title={way.reason}
                aria-label={`${way.label}. ${way.reason}`}
              >
                <Icon of={way.icon} />
                {way.label}
              </button>
            }
          >
            <a class="quick__item" href={way.href}>
              <Icon of={way.icon} />
              {way.label}
            </a>
          </Show>
        )}
      </For>
      <Show when={props.canLog}>
        <button class="quick__item" type="button" onClick={() => sheet.open({ person_id: props.person.id })}>
          <Icon of={NotebookPen} />
          {t("artists.log")}
        </button>
        <Meet person={props.person}>
          {(open) => (
            <button class="quick__item" type="button" onClick={open}>
              <Icon of={CalendarPlus} />
              {t("calendar.meet")}
            </button>
          )}
        </Meet>
      </Show>
    </fieldset>
  );
}

/** What opens the form of an appointment with somebody, and that form. */
function Meet(props: { person: Person; children: (open: () => void) => JSX.Element }) {
  const [isOpen, setOpen] = createSignal(false);
  const person = () => ({ id: props.person.id, name: props.person.display_name });
  return (
    <>
      {props.children(() => setOpen(true))}
      <Suspense>
        <Show when={isOpen()}>
          <NewEventSheet person={person()} onClose={() => setOpen(false)} />
        </Show>
      </Suspense>
    </>
  );
}

/** The same ways as buttons in a line, where there is room. */
export function ContactButtons(props: { person: Person; canLog: boolean }) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const ways = useWays(() => props.person);
  return (
    <fieldset class="cluster" aria-label={t("artists.reach", { name: props.person.display_name })}>
      <For each={ways().filter((way) => way.icon !== MessageCircle)}>
        {(way) => (
          <Show
            when={way.href}
            fallback={
              <Button
                variant="secondary"
                icon={way.icon}
                disabled
                title={way.reason}
                aria-label={`${way.label}. ${way.reason}`}
              >
                {way.label}
              </Button>
            }
          >
            <ButtonLink variant="secondary" icon={way.icon} href={way.href}>
              {way.label}
            </ButtonLink>
          </Show>
        )}
      </For>
      <Show when={props.canLog}>
        <Button
          variant="secondary"
          icon={NotebookPen}
          onClick={() => sheet.open({ person_id: props.person.id })}
        >
          {t("artists.log")}
        </Button>
        <Meet person={props.person}>
          {(open) => (
            <Button variant="secondary" icon={CalendarPlus} onClick={open}>
              {t("calendar.meet")}
            </Button>
          )}
        </Meet>
      </Show>
    </fieldset>
  );
}
