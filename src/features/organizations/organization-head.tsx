import Globe from "lucide-solid/icons/globe";
import Mail from "lucide-solid/icons/mail";
import NotebookPen from "lucide-solid/icons/notebook-pen";
import Phone from "lucide-solid/icons/phone";
import { For, Show } from "solid-js";
import type { Organization } from "#domain/network/organization.ts";
import { mailHref, telHref } from "#domain/network/reach.ts";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { useLogSheet } from "#features/logging/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import { organizationIcon } from "./organization-icons.ts";

/** What an organisation is called, what it is, and how to reach it. */
export function OrganizationHead(props: { organization: Organization; canLog: boolean; compact: boolean }) {
  const { t } = useI18n();
  const sheet = useLogSheet();
  const ways = () => {
    const { organization } = props;
    const { website } = organization;
    const [[phone], [email]] = [
      inOrderOfArrival(organization, "phones"),
      inOrderOfArrival(organization, "emails"),
    ];
    return [
      { label: t("artists.call"), icon: Phone, href: telHref(phone) },
      { label: t("artists.email"), icon: Mail, href: mailHref(email) },
      {
        label: t("network.field.website"),
        icon: Globe,
        href: website && isWebAddress(website) ? website : undefined,
        away: true,
      },
    ].filter(({ href }) => href);
  };
  const log = () => sheet.open({ organization_id: props.organization.id });
  const reach = () => t("artists.reach", { name: props.organization.name });
  return (
    <div class="fiche-head" data-compact={props.compact ? "" : undefined}>
      <div class="fiche-head__id">
        <span class="org-mark org-mark--xl">
          <Icon of={organizationIcon(props.organization.kind)} />
        </span>
        <div class="grow">
          <h1 class="fiche-head__name">{props.organization.name}</h1>
          <Show when={props.organization.kind}>
            {(kind) => <p class="fiche-head__role">{t(`network.kind.${kind()}`)}</p>}
          </Show>
        </div>
        <fieldset class="cluster only-desktop" aria-label={reach()}>
          <For each={ways()}>
            {(way) => (
              <ButtonLink
                variant="secondary"
                icon={way.icon}
                href={way.href}
                {...(way.away ? { target: "_blank", rel: "noopener noreferrer" } : {})}
              >
                {way.label}
              </ButtonLink>
            )}
          </For>
          <Show when={props.canLog}>
            <Button variant="secondary" icon={NotebookPen} onClick={log}>
              {t("artists.log")}
            </Button>
          </Show>
        </fieldset>
      </div>
      <div class="cluster fiche-head__tags">
        <Show when={props.organization.city}>{(city) => <Tag>{city()}</Tag>}</Show>
        <For each={props.organization.tags}>{(tag) => <Tag>{tag}</Tag>}</For>
      </div>
      <fieldset class="quick only-mobile fiche-head__quick" aria-label={reach()}>
        <For each={ways()}>
          {(way) => (
            <a
              class="quick__item"
              href={way.href}
              {...(way.away ? { target: "_blank", rel: "noopener noreferrer" } : {})}
            >
              <Icon of={way.icon} />
              {way.label}
            </a>
          )}
        </For>
        <Show when={props.canLog}>
          <button class="quick__item" type="button" onClick={log}>
            <Icon of={NotebookPen} />
            {t("artists.log")}
          </button>
        </Show>
      </fieldset>
    </div>
  );
}
