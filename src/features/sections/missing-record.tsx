import { createResource, Show } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** The file asked for is not here: deleted, of another workspace, or not arrived yet. Each has its way out. */
export function MissingRecord(props: {
  id: string;
  store: { get(id: string): Promise<unknown>; restore(id: string): Promise<void> };
  title: string;
  back: { href: string; label: string };
}) {
  const { t } = useI18n();
  const session = useSession();
  const canWrite = useCanWrite();
  const attempt = useAttempt();
  const [held] = createResource(
    () => props.id,
    async (id) => (await props.store.get(id)) ?? null,
  );
  const isRemoved = () => held.state === "ready" && held() !== null;
  return (
    <div class="page">
      <h1 class="visually-hidden">{props.title}</h1>
      <Show when={held.state === "ready"}>
        <EmptyState
          level={2}
          title={t(isRemoved() ? "artists.removedHere" : "artists.notFound")}
          text={
            isRemoved()
              ? t("artists.removedHereText")
              : t("artists.notFoundText", { workspace: session.workspace()?.name ?? "" })
          }
          action={
            <div class="btn-row">
              <Show when={isRemoved() && canWrite()}>
                <Button variant="primary" onClick={() => void attempt(() => props.store.restore(props.id))}>
                  {t("artists.restore")}
                </Button>
              </Show>
              <ButtonLink variant="secondary" href={props.back.href}>
                {props.back.label}
              </ButtonLink>
            </div>
          }
        />
      </Show>
    </div>
  );
}
