import { useDatabase } from "#data/database.ts";
import { MissingRecord } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";

/** The organisation asked for is not here. */
export function MissingOrganization(props: { id: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  return (
    <MissingRecord
      id={props.id}
      store={database.organizations}
      title={t("network.title")}
      back={{ href: "/organismes", label: t("network.backToList") }}
    />
  );
}
