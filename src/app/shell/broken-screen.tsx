import { onMount } from "solid-js";
import { factsOf } from "#data/diagnostic/journal.ts";
import { logger } from "#data/logger.ts";
import { useI18n } from "#i18n/index.ts";
import { Button } from "#ui/button/button.tsx";
import { Notice } from "#ui/notice/notice.tsx";
import { Page } from "#ui/page/page.tsx";
import { isMissingPart } from "./missing-part.ts";

/** What shows when a screen cannot be drawn; nothing that was saved is lost. */
export function BrokenScreen(props: { error: unknown }) {
  const { t } = useI18n();
  onMount(() => logger.warn("a screen could not be drawn", factsOf(props.error)));
  const text = () => (isMissingPart(props.error) ? t("shell.missingPart.text") : t("shell.broken.text"));
  const title = () => (isMissingPart(props.error) ? t("shell.missingPart.title") : t("shell.broken.title"));
  return (
    <Page title={title()}>
      <Notice
        tone={isMissingPart(props.error) ? "info" : "danger"}
        announce
        action={
          <>
            <Button variant="secondary" onClick={() => window.location.reload()}>
              {t("shell.reload")}
            </Button>
            <a class="link" href="/diagnostic" target="_self">
              {t("shell.diagnostic")}
            </a>
          </>
        }
      >
        {text()}
      </Notice>
    </Page>
  );
}
