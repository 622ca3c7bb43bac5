import { type Accessor, createMemo } from "solid-js";
import { useMembers } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { useI18n } from "#i18n/index.ts";

/** Who may follow an application, by name; whoever has it now stays in sight, also once they have left. */
export function useAdvisers(current: () => string | undefined): Accessor<{ value: string; label: string }[]> {
  const { t, format } = useI18n();
  const members = useMembers();
  return createMemo(() => [
    { value: "", label: t("applications.create.nobody") },
    ...(members() ?? [])
      .filter(({ id, status, role }) => id === current() || (status === "active" && hasRole(role, "adviser")))
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label)),
  ]);
}
