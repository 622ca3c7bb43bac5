import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { MemberAvailability } from "#domain/calendar/availability.ts";
import { useDatabase } from "../database.ts";
import { useSession } from "../session/index.ts";
import { keepSetting, readSetting } from "../store/device.ts";

/** The server reads it again while somebody looks. */
const againMs = 120_000;
const settingKey = "team_availability";

/**
 * When each of the team receives and is taken, by member; nothing where Calendly told of nobody. What the server last
 * said is kept on this device, and asked for again while it is looked at.
 */
export function useTeamAvailability(
  isLookedAt: Accessor<boolean>,
): Accessor<ReadonlyMap<string, MemberAvailability> | undefined> {
  const session = useSession();
  const { device } = useDatabase();
  const [held, setHeld] = createSignal<MemberAvailability[] | null>();

  let isAsked = false;
  // A device that is being emptied has nothing to say, and nothing more to keep.
  void readSetting<MemberAvailability[] | null>(device, settingKey).then(
    (kept) => {
      if (!isAsked) setHeld(kept);
    },
    () => undefined,
  );

  async function ask(): Promise<void> {
    if (document.visibilityState !== "visible") return;
    const answer = await session.call<MemberAvailability[] | null>("team_availability", {
      p_workspace: session.workspace()?.id,
    });
    if (!answer.ok) return;
    isAsked = true;
    setHeld(answer.value);
    await keepSetting(device, settingKey, answer.value).catch(() => undefined);
  }

  const isAsking = createMemo(isLookedAt);
  createEffect(() => {
    if (!isAsking()) return;
    void ask();
    const timer = setInterval(() => void ask(), againMs);
    const onSeen = () => void ask();
    document.addEventListener("visibilitychange", onSeen);
    window.addEventListener("online", onSeen);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onSeen);
      window.removeEventListener("online", onSeen);
    });
  });

  return createMemo(() => {
    const members = held();
    return members?.length ? new Map(members.map((one) => [one.member_id, one])) : undefined;
  });
}
