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
    if (session.phase() !== "open" || (code !== "role_lowered" && code !== "access_lost")) return;
    const dropped = session.dropped();
    toast.show({
      text: code === "access_lost" ? t("session.otherSpaceLost") : t(`errors.${code}`),
      ...(dropped > 0 ? { detail: t("session.dropped", { count: dropped }) } : {}),
      sticky: true,
      onClose: session.dismissNotice,
    });
  });
  return null;
}
