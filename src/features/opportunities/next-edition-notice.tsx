import { useNavigate } from "@solidjs/router";
import { createResource, Show } from "solid-js";
import { useDatabase } from "#data/database.ts";
import { prepareNextEdition, removeOpportunity, useOpportunitiesIndex } from "#data/opportunities/index.ts";
import { isNextEditionDue, nextEditionId } from "#domain/opportunities/next-edition.ts";
import type { Opportunity } from "#domain/opportunities/opportunity.ts";
import { useAttempt } from "#features/artists/index.ts";
import { useI18n } from "#i18n/index.ts";
import { Button, ButtonLink } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { oneAtATime } from "#ui/press/one-at-a-time.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Once every deadline went by: the next edition, to be prepared or to be seen. */
export function NextEditionNotice(props: { opportunity: Opportunity; canEdit: boolean }) {
  const { t, format, now } = useI18n();
  const database = useDatabase();
  const index = useOpportunitiesIndex();
  const navigate = useNavigate();
  const toast = useToast();
  const attempt = useAttempt();
  const [nextId] = createResource(
    () => props.opportunity.id,
    () => nextEditionId(props.opportunity),
  );
  const next = () => index.get(nextId());
  const isDue = () => {
    format.today();
    return isNextEditionDue(props.opportunity, now());
  };

  const prepare = oneAtATime(() =>
    attempt(async () => {
      const { edition, isNew } = await prepareNextEdition(database, props.opportunity);
      const { id: from } = props.opportunity;
      navigate(`/opportunites/${edition.id}`);
      const undo = async () => {
        if (await attempt(() => removeOpportunity(database, edition.id))) navigate(`/opportunites/${from}`);
      };
      toast.show({
        text: t("opportunities.nextEdition.prepared", { title: edition.title }),
        ...(isNew ? { undo } : {}),
      });
    }),
  );

  return (
    <Show
      when={next()}
      fallback={
        <Show when={props.canEdit && isDue()}>
          <Notice
            tone="light"
            title={t("opportunities.nextEdition.due")}
            action={
              <Button variant="secondary" size="sm" onClick={() => void prepare()}>
                {t("opportunities.nextEdition.prepare")}
              </Button>
            }
          >
            {t("opportunities.nextEdition.text")}
          </Notice>
        </Show>
      }
    >
      {(edition) => (
        <p>
          <ButtonLink variant="secondary" size="sm" href={`/opportunites/${edition().id}`}>
            {t("opportunities.nextEdition.see")}
          </ButtonLink>
        </p>
      )}
    </Show>
  );
}
