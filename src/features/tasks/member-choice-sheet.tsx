import { useMembers } from "#data/team/index.ts";
import { hasRole } from "#domain/team/member.ts";
import { ChoiceSheet } from "#features/lists/index.ts";
import { useI18n } from "#i18n/index.ts";

/** Asks to whom something is given: an adviser, or the whole team. */
export function MemberChoiceSheet(props: {
  title: string;
  action: string;
  /** Who gives. */
  except?: string;
  onPick: (memberId: string | null, name: string) => void;
  onClose: () => void;
}) {
  const { t, format } = useI18n();
  const members = useMembers();
  const options = () =>
    (members() ?? [])
      .filter(
        ({ id, status, role }) => id !== props.except && status === "active" && hasRole(role, "adviser"),
      )
      .map(({ id, display_name }) => ({ value: id, label: display_name }))
      .sort((a, b) => format.compare(a.label, b.label));
  return (
    <ChoiceSheet
      title={props.title}
      action={props.action}
      options={options()}
      none={t("tasks.nobody")}
      takesNew={false}
      onPick={(id) =>
        props.onPick(id, options().find(({ value }) => value === id)?.label ?? t("tasks.nobody"))
      }
      onClose={props.onClose}
    />
  );
}
