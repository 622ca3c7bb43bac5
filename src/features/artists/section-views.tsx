import { For, type JSX, Show } from "solid-js";
import type { Member } from "#data/team/index.ts";
import type { Person } from "#domain/artists/person.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Tag } from "#ui/tag/tag.tsx";
import type { Organizations } from "./organizations.ts";
import { mailHref, shortUrl, telHref } from "./reach.ts";
import type { SectionName } from "./sections.ts";

/** What the sections need to be read, beside the person. */
export interface SectionContext {
  person: Person;
  organizations: Organizations;
  memberOf(id: string | undefined): Member | undefined;
}

/** A section as it is read; one muted line when nothing is known yet. */
export function SectionView(props: SectionContext & { section: SectionName }) {
  const { t } = useI18n();
  const view = () => views[props.section];
  return (
    <Show
      when={isFilled(props.section, props.person)}
      fallback={<p class="muted small">{t("artists.nothingYet")}</p>}
    >
      {view()(props)}
    </Show>
  );
}

const views: Record<SectionName, (props: SectionContext) => JSX.Element> = {
  identity: () => null,
  contact: ContactView,
  practice: PracticeView,
  membership: MembershipView,
  organization: OrganizationView,
  tags: (props) => <Words words={props.person.tags} />,
};

function isFilled(section: SectionName, person: Person): boolean {
  const held: Record<SectionName, unknown[]> = {
    identity: [true],
    contact: [
      ...person.phones,
      ...person.emails,
      ...person.links,
      person.address,
      person.city,
      person.region,
      person.postal_code,
      person.language,
    ],
    practice: [...person.disciplines, person.practice, person.career_stage],
    membership: [
      person.adviser_id,
      person.membership,
      person.member_since,
      person.member_number,
      person.source,
    ],
    organization: [person.organization_id, person.organization_role],
    tags: person.tags,
  };
  return held[section].some(Boolean);
}

function ContactView(props: SectionContext) {
  const { t } = useI18n();
  const person = () => props.person;
  const place = () => [person().address, cityLine(person()), person().region].filter(Boolean).join(", ");
  const language = () => {
    const tag = person().language;
    return tag === "fr" || tag === "en" ? t(`artists.language.${tag}`) : tag;
  };
  return (
    <Facts>
      <Lines
        name={t("artists.field.phones")}
        values={person().phones}
        show={(value) => ({ text: showPhone(value, t("artists.extension")), href: telHref(value) })}
      />
      <Lines
        name={t("artists.field.emails")}
        values={person().emails}
        show={(value) => ({ text: value, href: mailHref(value) })}
      />
      <Line name={t("artists.field.address")} value={place()} />
      <Line name={t("artists.field.language")} value={language()} />
      <Lines
        name={t("artists.field.links")}
        values={person().links}
        show={(value) => ({
          text: shortUrl(value),
          href: isWebAddress(value) ? value : undefined,
          away: true,
        })}
      />
    </Facts>
  );
}

function cityLine(person: Person): string {
  return [person.city, person.postal_code].filter(Boolean).join(" ");
}

function PracticeView(props: SectionContext) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.person.practice}>
        <p class="prose">{props.person.practice}</p>
      </Show>
      <Show when={props.person.disciplines.length > 0}>
        <div class="prose-foot">
          <Words words={props.person.disciplines} />
        </div>
      </Show>
      <Show when={props.person.career_stage}>
        <Facts>
          <Line name={t("artists.field.career_stage")} value={props.person.career_stage} />
        </Facts>
      </Show>
    </>
  );
}

function MembershipView(props: SectionContext) {
  const { t, format } = useI18n();
  return (
    <Facts>
      <Show when={props.memberOf(props.person.adviser_id)}>
        {(member) => (
          <Fact name={t("artists.field.adviser_id")}>
            <Who name={member().display_name} tape={member().tape} />
          </Fact>
        )}
      </Show>
      <Line name={t("artists.field.membership")} value={props.person.membership} />
      <Line
        name={t("artists.field.member_since")}
        value={props.person.member_since && format.day(props.person.member_since, "long")}
      />
      <Line name={t("artists.field.member_number")} value={props.person.member_number} />
      <Line name={t("artists.field.source")} value={props.person.source} />
    </Facts>
  );
}

function OrganizationView(props: SectionContext) {
  const { t } = useI18n();
  return (
    <Facts>
      <Line
        name={t("artists.field.organization_id")}
        value={props.organizations.nameOf(props.person.organization_id)}
      />
      <Line name={t("artists.field.organization_role")} value={props.person.organization_role} />
    </Facts>
  );
}

function Words(props: { words: readonly string[] }) {
  return (
    <div class="cluster">
      <For each={props.words}>{(word) => <Tag>{word}</Tag>}</For>
    </div>
  );
}

function Line(props: { name: string; value: string | undefined }) {
  return (
    <Show when={props.value}>
      <Fact name={props.name}>{props.value}</Fact>
    </Show>
  );
}

function Lines(props: {
  name: string;
  values: readonly string[];
  show: (value: string) => { text: string; href: string | undefined; away?: boolean };
}) {
  return (
    <For each={props.values}>
      {(value, index) => {
        const { text, href, away } = props.show(value);
        return (
          <Fact name={index() === 0 ? props.name : ""}>
            <Show when={href} fallback={text}>
              <a class="link" href={href} {...(away ? { target: "_blank", rel: "noopener noreferrer" } : {})}>
                {text}
              </a>
            </Show>
          </Fact>
        );
      }}
    </For>
  );
}
