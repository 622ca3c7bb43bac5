import { createSignal } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { changeView, removeView, type SavedView, saveView, undoViewChange } from "#data/lists/index.ts";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { TextField } from "#ui/field/field.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { Segmented } from "#ui/segmented/segmented.tsx";
import { Sheet } from "#ui/sheet/sheet.tsx";
import { useToast } from "#ui/toast/toast.tsx";
import type { Listing, ListRow } from "./listing.ts";
import { useTried } from "./tried.ts";

/** Keeps what the list shows under a name, or gives a view another name. */
export default function SaveViewSheet<Row extends ListRow>(props: {
  listing: Listing<Row>;
  /** The view to rename; a new one is made without it. */
  view?: SavedView;
  onClose: () => void;
}) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const toast = useToast();
  const tried = useTried();
  const [name, setName] = createSignal(props.view?.name ?? "");
  const [whose, setWhose] = createSignal<"mine" | "team">(
    props.view && !props.view.owner_id ? "team" : "mine",
  );
  const [isMissing, setMissing] = createSignal(false);

  const save = oneAtATime(async () => {
    const given = name().trim();
    if (given === "") return setMissing(true);
    const owner = whose() === "mine" ? session.workspace()?.member_id : undefined;
    if (props.view) await rename(props.view, given, owner);
    else await keep(given, owner);
  });

  async function keep(given: string, owner: string | undefined) {
    const { scope, address } = props.listing;
    const made = await tried(() =>
      saveView(database, {
        scope,
        name: given,
        state: address.state(),
        ...(owner ? { owner_id: owner } : {}),
      }),
    );
    if (!made) return;
    address.openView(made.id, address.state());
    props.onClose();
    toast.show({
      text: t("lists.saved", { name: given }),
      undo: () => tried(() => removeView(database, made.id)),
    });
  }

  async function rename(view: SavedView, given: string, owner: string | undefined) {
    const edited = await tried(() => changeView(database, view.id, { name: given, owner_id: owner ?? null }));
    if (!edited) return;
    props.onClose();
    if (edited.length > 0)
      toast.show({
        text: t("lists.changed", { name: given }),
        undo: () => tried(() => undoViewChange(database, edited)),
      });
  }

  return (
    <Sheet
      open
      width="28rem"
      title={props.view ? t("lists.rename") : t("lists.save")}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={() => props.onClose()}>{t("shell.cancel")}</Button>
          <Button variant="primary" type="submit" form="save-view">
            {t("lists.keep")}
          </Button>
        </>
      }
    >
      <form
        id="save-view"
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t("lists.viewName")}
          hint={t("lists.viewHint")}
          error={isMissing() && name().trim() === "" ? t("lists.nameMissing") : undefined}
          value={name()}
          maxlength={160}
          autofocus
          onText={setName}
        />
        <Segmented
          label={t("lists.whose")}
          value={whose()}
          options={[
            { value: "mine", label: t("lists.mine") },
            { value: "team", label: t("lists.team") },
          ]}
          onPick={setWhose}
        />
      </form>
    </Sheet>
  );
}
