import { createResource, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { useAttempt, useCanWrite } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { EmptyState } from "#ui/empty-state/empty-state.tsx";

/** The application asked for is not here: deleted, or not arrived yet. Each has its way out. */
export function MissingApplication(props: { id: string }) {
  const { t } = useI18n();
  const database = useDatabase();
  const canWrite = useCanWrite();
  const attempt = useAttempt();
  const [held] = createResource(
    () => props.id,
    async (id) => (await database.applications.get(id)) ?? null,
  );
  return (
    <div class="page">
      <h1 class="visually-hidden">{t("applications.title")}</h1>
      <Show when={held.state === "ready"}>
        <EmptyState
          level={2}
          title={t("applications.missing")}
          text={t("applications.missingText")}
          action={
            <div class="btn-row">
              <Show when={held() && canWrite()}>
                <Button
                  variant="primary"
                  onClick={() => void attempt(() => database.applications.restore(props.id))}
                >
                  {t("artists.restore")}
                </Button>
              </Show>
              <ButtonLink variant="secondary" href="/candidatures">
                {t("applications.allOf")}
              </ButtonLink>
            </div>
          }
        />
      </Show>
    </div>
  );
}
