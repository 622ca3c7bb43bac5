import { useRoleDates } from "#features/artists/index.ts";
import { Avatar } from "#ui/avatar/avatar.tsx";
import { Row } from "#ui/row/row.tsx";
import type { OrganizationPerson } from "./organization-people.ts";

/** Somebody of an organisation: what they are there, and since when. */
export function PersonLine(props: { of: OrganizationPerson }) {
  const dates = useRoleDates();
  const roles = () =>
    props.of.roles
      .map((role) => [role.role, dates(role)].filter(Boolean).join(", "))
      .filter(Boolean)
      .join(" · ");
  return (
    <Row
      href={`/artistes/${props.of.person.id}`}
      past={!props.of.isCurrent}
      start={<Avatar name={props.of.person.display_name} />}
      title={props.of.person.display_name}
      meta={roles()}
    />
  );
}
