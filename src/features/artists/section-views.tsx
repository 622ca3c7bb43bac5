import { type JSX, Show } from "solid-js";
import type { Member } from "#data/team/index.ts";
import { languageWord } from "#domain/artists/languages.ts";
import type { Person } from "#domain/artists/person.ts";
import { mailHref, telHref } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { formatPostalCode } from "#domain/places/postal-code.ts";
import { inOrderOfArrival } from "#domain/record/in-order-of-arrival.ts";
import { FactLine, FactLines, Words } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Who } from "#ui/avatar/avatar.tsx";
import { Fact, Facts } from "#ui/facts/facts.tsx";
import { Portfolio } from "./portfolio.tsx";
import type { SectionName } from "./sections.ts";

/** What the sections need to be read, beside the person. */
export interface SectionContext {
  person: Person;
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
  portfolio: (props) => <Portfolio links={props.person.links} />,
  membership: MembershipView,
  tags: (props) => <Words words={props.person.tags} />,
};

function isFilled(section: SectionName, person: Person): boolean {
  const held: Record<SectionName, unknown[]> = {
    identity: [true],
    contact: [
      ...person.phones,
      ...person.emails,
      ...person.languages,
      person.address,
      person.city,
      person.region,
      person.postal_code,
      person.country,
      person.language,
      person.legal_name,
    ],
    practice: [...person.disciplines, person.practice, person.career_stage],
    portfolio: person.links,
    membership: [
      person.adviser_id,
      person.membership,
      person.member_since,
      person.member_number,
      person.source,
    ],
    tags: person.tags,
  };
  return held[section].some(Boolean);
}

function ContactView(props: SectionContext) {
  const { t, locale } = useI18n();
  const person = () => props.person;
  const place = () =>
    [person().address, cityLine(person()), person().region, person().country]
      // « Laval, Laval » says nothing more.
      .filter((part, n, all) => part && all.indexOf(part) === n)
      .join(", ");
  const languages = () => {
    const first = person().language;
    const others = (person().languages ?? []).filter((tag) => tag !== first);
    const words = [...(first ? [first] : []), ...others].map((tag) => languageWord(tag, locale()));
    const line = words.join(", ");
    return line.charAt(0).toLocaleUpperCase(locale()) + line.slice(1);
  };
  return (
    <Facts>
      <FactLines
        name={t("artists.field.phones")}
        values={inOrderOfArrival(person(), "phones")}
        show={(value) => ({ text: showPhone(value, t("artists.extension")), href: telHref(value) })}
      />
      <FactLines
        name={t("artists.field.emails")}
        values={inOrderOfArrival(person(), "emails")}
        show={(value) => ({ text: value, href: mailHref(value) })}
      />
      <FactLine name={t("artists.field.address")} value={place()} />
      <FactLine
        name={t((person().languages ?? []).length > 0 ? "network.languagesSpoken" : "artists.field.language")}
        value={languages()}
      />
      <FactLine name={t("artists.field.legal_name")} value={person().legal_name} />
    </Facts>
  );
}

function cityLine(person: Person): string {
  return [person.city, person.postal_code && formatPostalCode(person.postal_code)].filter(Boolean).join(" ");
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
          <FactLine name={t("artists.field.career_stage")} value={props.person.career_stage} />
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
      <FactLine name={t("artists.field.membership")} value={props.person.membership} />
      <FactLine
        name={t("artists.field.member_since")}
        value={props.person.member_since && format.day(props.person.member_since, "long")}
      />
      <FactLine name={t("artists.field.member_number")} value={props.person.member_number} />
      <FactLine name={t("artists.field.source")} value={props.person.source} />
    </Facts>
  );
}
