import { Show } from "solid-js";
import { quebecRegion } from "#domain/places/quebec-region.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";

/** The region that an address says, one press away; nothing when it says none or the same. */
export function RegionOffer(props: {
  postalCode: string;
  city: string;
  region: string;
  onTake: (region: string) => void;
}) {
  const { t } = useI18n();
  const region = () => {
    const found = quebecRegion({ postal_code: props.postalCode, city: props.city });
    return found === props.region.trim() ? undefined : found;
  };
  return (
    <Show when={region()}>
      {(found) => (
        <div class="section-form__offer">
          <Button variant="quiet" size="sm" onClick={() => props.onTake(found())}>
            {t("network.takeRegion", { region: found() })}
          </Button>
        </div>
      )}
    </Show>
  );
}
