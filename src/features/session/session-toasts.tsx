import { createEffect } from "solid-js";
import { useSession } from "#data/session/index.ts";
import { useI18n } from "#i18n/index.ts";
import { useToast } from "#ui/toast/toast.tsx";

/** Says, while one works, what became of the session without being asked: a role that changed, for instance. */
export function SessionToasts() {
  const { t } = useI18n();
  const session = useSession();
  const toast = useToast();
  createEffect(() => {
    const code = session.notice();
    // What closes this workspace is said at the door, not on a screen that goes away.
    if (session.phase() !== "open") return;
    if (code !== "role_lowered" && code !== "withdrawn" && code !== "access_lost") return;
    const count = session.dropped();
    const isOtherSpace = code === "access_lost";
    toast.show({
      text: isOtherSpace ? t("session.otherSpaceLost") : t(`errors.${code}`),
      ...(count > 0 ? { detail: t(isOtherSpace ? "session.dropped" : "session.droppedToo", { count }) } : {}),
      sticky: true,
      onClose: session.dismissNotice,
    });
  });
  return null;
}
