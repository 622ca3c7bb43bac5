import { createResource, Show } from "solid-js";
import { restorePerson } from "#data/artists/index.ts";
import { useDatabase } from "#data/database.ts";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";
import { useAttempt } from "./attempt.ts";
import { useCanWrite } from "./rights.ts";

/** The file asked for is not here: deleted, of another workspace, or not arrived yet. Each has its way out. */
export function MissingArtist(props: { id: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const session = useSession();
  const canWrite = useCanWrite();
  const attempt = useAttempt();
  const [held] = createResource(
    () => props.id,
    async (id) => (await database.people.get(id)) ?? null,
  );

  return (
    <div class="page">
      <h1 class="visually-hidden">{t("artists.title")}</h1>
      <Show
        when={held.state === "ready" && held()}
        fallback={
          <Show when={held.state === "ready"}>
            <EmptyState
              level={2}
              title={t("artists.notFound")}
              text={t("artists.notFoundText", { workspace: session.workspace()?.name ?? "" })}
              action={
                <div class="btn-row">
                  <ButtonLink variant="primary" href="/artistes">
                    {t("artists.backToList")}
                  </ButtonLink>
                  <Show when={session.workspaces().length > 1}>
                    <Button variant="secondary" onClick={() => void session.leaveWorkspace()}>
                      {t("artists.switchWorkspace")}
                    </Button>
                  </Show>
                </div>
              }
            />
          </Show>
        }
      >
        <EmptyState
          level={2}
          title={t("artists.removedHere")}
          text={t("artists.removedHereText")}
          action={
            <div class="btn-row">
              <Show when={canWrite()}>
                <Button
                  variant="primary"
                  onClick={() => void attempt(() => restorePerson(database, props.id))}
                >
                  {t("artists.restore")}
                </Button>
              </Show>
              <ButtonLink variant="secondary" href="/artistes">
                {t("artists.backToList")}
              </ButtonLink>
            </div>
          }
        />
      </Show>
    </div>
  );
}
