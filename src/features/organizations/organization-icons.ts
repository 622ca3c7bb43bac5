import Building from "lucide-solid/icons/building";
import GraduationCap from "lucide-solid/icons/graduation-cap";
import Handshake from "lucide-solid/icons/handshake";
import Landmark from "lucide-solid/icons/landmark";
import Megaphone from "lucide-solid/icons/megaphone";
import Newspaper from "lucide-solid/icons/newspaper";
import Theater from "lucide-solid/icons/theater";
import type { Organization } from "#domain/network/organization.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

const icons: Record<NonNullable<Organization["kind"]>, IconGlyph> = {
  presenter: Megaphone,
  venue: Theater,
  partner: Handshake,
  funder: Landmark,
  media: Newspaper,
  school: GraduationCap,
  other: Building,
};

/** The drawing of a kind of organisation. */
export function organizationIcon(kind: Organization["kind"]): IconGlyph {
  // A later version may know kinds that this one does not.
  return (kind && icons[kind]) ?? Building;
}
