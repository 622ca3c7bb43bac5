import { createMemo, Match, Switch } from "solid-js";
import { useOrganizationsIndex } from "#data/network/index.ts";
import { organizationKinds } from "#domain/network/organization.ts";
import { quebecRegions } from "#domain/places/quebec-region.ts";
import { RecordField, RegionOffer, useFieldWords } from "#features/sections/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Select } from "#ui/field/field.tsx";
import type { OrganizationFieldName, OrganizationForm } from "./organization-form.ts";

/** The control of one field of an organisation. */
export function OrganizationField(props: { form: OrganizationForm; name: OrganizationFieldName }) {
  const { t } = useI18n();
  const index = useOrganizationsIndex();
  const words = useFieldWords(props, { label: () => t(`network.field.${props.name as "name"}`) });
  const write = (text: string) => props.form.set(props.name, text);
  const tags = createMemo(() => [...new Set(index.rows().flatMap((row) => row.tags))].sort());
  return (
    <Switch
      fallback={
        <RecordField
          form={props.form}
          name={props.name}
          words={words}
          suggestions={props.name === "tags" ? tags() : undefined}
        />
      }
    >
      <Match when={props.name === "kind"}>
        <Select
          {...words}
          value={props.form.text("kind")}
          options={[
            { value: "", label: t("network.kind.none") },
            ...organizationKinds.map((kind) => ({ value: kind as string, label: t(`network.kind.${kind}`) })),
          ]}
          onPick={(kind) => props.form.set("kind", kind === "" ? null : kind)}
        />
      </Match>
      <Match when={props.name === "region"}>
        <RecordField form={props.form} name="region" words={words} suggestions={quebecRegions} />
        <RegionOffer
          postalCode={props.form.text("postal_code")}
          city={props.form.text("city")}
          region={props.form.text("region")}
          onTake={write}
        />
      </Match>
    </Switch>
  );
}
