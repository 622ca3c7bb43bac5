import type { Organization } from "#domain/network/organization.ts";
import { mailHref, shortUrl, telHref } from "#domain/network/reach.ts";
import { showPhone } from "#domain/phone/phone.ts";
import { formatPostalCode } from "#domain/places/postal-code.ts";
import { isWebAddress } from "#domain/record/values.ts";
import { FactLine, FactLines } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Facts } from "#ui/facts/facts.tsx";

/** Whether anything is known of how to reach it. */
export function hasContact({
  phones,
  emails,
  website,
  address,
  city,
  region,
  postal_code,
}: Organization): boolean {
  return [...phones, ...emails, website, address, city, region, postal_code].some(Boolean);
}

/** How to reach an organisation, and where it is. */
export function ContactFacts(props: { organization: Organization }) {
  const { t } = useI18n();
  const place = () => {
    const { address, city, postal_code, region } = props.organization;
    const town = [city, postal_code && formatPostalCode(postal_code)].filter(Boolean).join(" ");
    return [address, town, region].filter((part, n, all) => part && all.indexOf(part) === n).join(", ");
  };
  const website = () => (props.organization.website ? [props.organization.website] : []);
  return (
    <Facts>
      <FactLines
        name={t("network.field.phones")}
        values={props.organization.phones}
        show={(value) => ({ text: showPhone(value, t("artists.extension")), href: telHref(value) })}
      />
      <FactLines
        name={t("network.field.emails")}
        values={props.organization.emails}
        show={(value) => ({ text: value, href: mailHref(value) })}
      />
      <FactLines
        name={t("network.field.website")}
        values={website()}
        show={(value) => ({
          text: shortUrl(value),
          href: isWebAddress(value) ? value : undefined,
          away: true,
        })}
      />
      <FactLine name={t("network.field.address")} value={place()} />
    </Facts>
  );
}
