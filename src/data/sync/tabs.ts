import type { Result } from "#domain/errors.ts";
import type { Contact } from "./status.ts";

type Message =
  | { kind: "contact"; contact: Contact }
  | { kind: "who_leads" }
  | { kind: "sync"; ask: string }
  | { kind: "synced"; ask: string; result: Result };

const answerWithinMs = 60_000;

/** The tabs of one account and workspace: the leader tells what it knows, the others ask it to synchronise. */
export interface Tabs {
  tell(contact: Contact): void;
  /** Asks the leader for a round. */
  ask(): Promise<Result>;
  close(): void;
}

export function joinTabs(
  name: string,
  on: {
    /** The leader's contact, in a tab that does not lead. */
    contact(contact: Contact): void;
    /** In the leader: another tab arrived. */
    whoLeads(): void;
    /** In the leader: another tab asks for a round. */
    sync(): Promise<Result> | undefined;
  },
): Tabs {
  const channel = new BroadcastChannel(`${name}-sync`);
  const asked = new Map<string, (result: Result) => void>();
  const post = (message: Message) => channel.postMessage(message);

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "contact") on.contact(data.contact);
    else if (data.kind === "who_leads") on.whoLeads();
    else if (data.kind === "sync")
      on.sync()?.then((result) => post({ kind: "synced", ask: data.ask, result }));
    else asked.get(data.ask)?.(data.result);
  };
  post({ kind: "who_leads" });

  return {
    tell: (contact) => post({ kind: "contact", contact }),
    ask() {
      const ask = crypto.randomUUID();
      return new Promise<Result>((resolve) => {
        const timer = setTimeout(() => settle({ ok: false, code: "server_silent" }), answerWithinMs);
        const settle = (result: Result) => {
          clearTimeout(timer);
          asked.delete(ask);
          resolve(result);
        };
        asked.set(ask, settle);
        post({ kind: "sync", ask });
      });
    },
    close: () => channel.close(),
  };
}
