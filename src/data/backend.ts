// The only file that knows supabase-js. It is loaded after the first screen, which needs only what is on the device.

import type { RealtimeChannel, SupabaseClient, SupportedStorage } from "@supabase/supabase-js";
import type { ErrorCode, Result } from "#domain/errors.ts";
import type { Row } from "#domain/record/rows.ts";
import { type Answer, authProblem, codeOfAuth, functionProblem, problemOf } from "./backend-problems.ts";
import { makeMeter, type Traffic } from "./diagnostic/traffic.ts";
import type { FileStore } from "./files/storage.ts";
import { afterFirstScreen } from "./first-screen.ts";
import { askedWaitMs, patientFetch } from "./patient-fetch.ts";
import { RemoteError } from "./sync/remote.ts";

const answerWithinMs = 20_000;
const storageKey = "coulisses-auth";
/** As supabase-js has it. */
const renewMarginMs = 90_000;

export interface BackendOptions {
  url: string;
  key: string;
  /** Where the token is kept; the browser's localStorage by default. */
  storage?: SupportedStorage;
  fetch?: typeof fetch;
  answerWithinMs?: number;
}

export interface SignedIn {
  user_id: string;
  email: string;
}

/** The server, as the data layer uses it. Data calls throw `RemoteError`; sign-in answers values. */
export interface Backend {
  sendCode(email: string): Promise<Result>;
  verifyCode(email: string, code: string): Promise<Result<{ user: SignedIn }>>;
  signInWithPassword(email: string, password: string): Promise<Result<{ user: SignedIn }>>;
  /** Forgets the token on this device at once; tells the server when it can, without being waited for. */
  signOut(): Promise<void>;
  /** Forgets the token, which another tab has told the server about. */
  forget(): Promise<void>;
  /** `as`: whose data it is about; a token of somebody else is never used for it. */
  rpc<T>(as: string, name: string, args?: Record<string, unknown>): Promise<T>;
  /** Calls an edge function. */
  invoke<T>(as: string, name: string, body: Record<string, unknown>): Promise<T>;
  fetchRow(as: string, table: string, id: string): Promise<Row | undefined>;
  /** The files of documents. */
  files(): Promise<FileStore>;
  /** What went through since the page was opened. */
  traffic(): Traffic;
  /** The state of the channel that says when something moves, in Realtime's own word. */
  live(): string | undefined;
  subscribe(
    as: string,
    topic: string,
    event: string,
    listener: { heard(payload: unknown): void; connected(): void },
  ): () => void;
}

export function makeBackend(options: BackendOptions): Backend {
  const storage = options.storage ?? globalThis.localStorage;
  const meter = makeMeter(options.fetch ?? ((input, init) => fetch(input, init)));
  let live: string | undefined;
  let loading: Promise<SupabaseClient> | undefined;
  let store = makeTokenStore(storage);
  /** Of the last answer; supabase-js keeps no header of it. */
  let waitMs = 0;

  function client(): Promise<SupabaseClient> {
    const own = { ...options, storage: store, fetch: meter.fetch };
    loading ??= connect(own, (answer) => {
      waitMs = askedWaitMs(answer);
    }).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  async function forget(): Promise<void> {
    const [connected, former] = [loading, store];
    [loading, store] = [undefined, makeTokenStore(storage)];
    await former.close();
    void connected?.then((supabase) => supabase.removeAllChannels()).catch(() => undefined);
  }

  /** The client, once it holds the token of that person. */
  async function clientOf(as: string): Promise<SupabaseClient> {
    const supabase = await client();
    if (await hasStaleToken(storage)) await reach(options);
    const { data, error } = await supabase.auth.getSession();
    if (error) throw authProblem(error);
    // Without its own token a request would be anonymous, and its refusal would mean nothing.
    if (data.session?.user.id !== as) throw new RemoteError("session");
    return supabase;
  }

  async function tokenOf(as: string, isStale: boolean): Promise<string> {
    const supabase = await clientOf(as);
    const { data, error } = await (isStale ? supabase.auth.refreshSession() : supabase.auth.getSession());
    if (error) throw authProblem(error);
    if (data.session?.user.id !== as) throw new RemoteError("session");
    return data.session.access_token;
  }

  /** Makes a request; a token that expired on the way is renewed once. */
  async function request<T>(
    as: string,
    send: (supabase: SupabaseClient) => PromiseLike<Answer<T>>,
  ): Promise<T> {
    const supabase = await clientOf(as);
    let answer = await send(supabase);
    if (answer.error && answer.status === 401) {
      const { error } = await supabase.auth.refreshSession();
      if (error) throw authProblem(error);
      answer = await send(supabase);
      // The token was made a moment ago: it is not the session that has ended.
      if (answer.status === 401) throw new RemoteError("server", "401");
    }
    if (answer.error) throw problemOf(answer.error, answer.status, waitMs);
    return answer.data as T;
  }

  return {
    async sendCode(email) {
      try {
        const supabase = await client();
        const { error } = await supabase.auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
        const code = error && codeOfAuth(error);
        // An address that was not invited gets the same answer as one that was.
        return !code || code === "unknown" || code === "not_invited" ? { ok: true } : { ok: false, code };
      } catch (error) {
        return { ok: false, code: codeOfAuth(error) };
      }
    },
    verifyCode: (email, token) =>
      signIn("code_wrong", (supabase) => supabase.auth.verifyOtp({ email, token, type: "email" })),
    signInWithPassword: (email, password) =>
      signIn("credentials_wrong", (supabase) => supabase.auth.signInWithPassword({ email, password })),
    async signOut() {
      const token = await readToken(storage);
      await forget();
      if (token) void revoke(options, token.access_token).catch(() => undefined);
    },
    forget,
    traffic: meter.traffic,
    live: () => live,
    rpc: <T>(as: string, name: string, args = {}) =>
      request<T>(as, (supabase) => supabase.rpc(name, args) as unknown as PromiseLike<Answer<T>>),
    async invoke<T>(as: string, name: string, body: Record<string, unknown>) {
      const supabase = await clientOf(as);
      const { data, error } = await supabase.functions.invoke<T>(name, { body });
      if (error) throw functionProblem(error);
      return data as T;
    },
    async fetchRow(as, table, id) {
      const rows = await request<Row[]>(as, (supabase) => supabase.from(table).select("*").eq("id", id));
      return rows[0];
    },
    async files() {
      const { makeFileStore } = await import("./files/storage.ts");
      return makeFileStore({ ...options, token: tokenOf });
    },
    subscribe(as, topic, event, { heard, connected }) {
      let leave = () => {};
      let stopped = false;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const join = async () => {
        if (stopped) return;
        try {
          const supabase = await clientOf(as);
          await supabase.realtime.setAuth();
          if (stopped) return;
          const channel: RealtimeChannel = supabase
            .channel(topic, { config: { private: true } })
            .on("broadcast", { event }, (message) => heard(message.payload))
            .subscribe((status) => {
              live = status;
              if (status === "SUBSCRIBED") connected();
            });
          // Closes the socket with its last channel.
          leave = () => void supabase.removeChannel(channel).catch(() => undefined);
        } catch {
          // Offline, or waiting for a sign-in: polling serves meanwhile.
          retry = setTimeout(join, 15_000);
        }
      };
      void join();
      return () => {
        stopped = true;
        clearTimeout(retry);
        leave();
      };
    },
  };

  async function signIn(
    refusal: ErrorCode,
    send: (supabase: SupabaseClient) => Promise<{
      data: { user: { id: string; email?: string } | null };
      error: unknown;
    }>,
  ): Promise<Result<{ user: SignedIn }>> {
    try {
      const { data, error } = await send(await client());
      if (error) {
        const code = codeOfAuth(error);
        return { ok: false, code: code === "unknown" ? refusal : code };
      }
      if (!data.user) return { ok: false, code: refusal };
      return { ok: true, user: { user_id: data.user.id, email: data.user.email ?? "" } };
    } catch (error) {
      return { ok: false, code: codeOfAuth(error) };
    }
  }
}

interface TokenStore extends SupportedStorage {
  /** Empties it for good. */
  close(): Promise<void>;
}

/**
 * Where one connection keeps its token. Emptied by hand at a sign-out, because supabase-js keeps its token until the
 * server has answered; and closed, because a renewal under way would bring one back.
 */
function makeTokenStore(storage: SupportedStorage): TokenStore {
  let isClosed = false;
  return {
    getItem: (key) => (isClosed ? null : storage.getItem(key)),
    setItem: (key, value) => (isClosed ? undefined : storage.setItem(key, value)),
    removeItem: (key) => (isClosed ? undefined : storage.removeItem(key)),
    async close() {
      isClosed = true;
      for (const suffix of ["", "-user", "-code-verifier"]) await storage.removeItem(storageKey + suffix);
    },
  };
}

interface Token {
  access_token: string;
  /** Seconds since 1970. */
  expires_at: number;
}

async function readToken(storage: SupportedStorage): Promise<Token | undefined> {
  const kept = await storage.getItem(storageKey);
  return kept ? (JSON.parse(kept) as Token) : undefined;
}

/** Whether supabase-js would renew the token before using it. */
async function hasStaleToken(storage: SupportedStorage): Promise<boolean> {
  const token = await readToken(storage);
  return token !== undefined && token.expires_at * 1_000 - Date.now() < renewMarginMs;
}

/** Tells the server that a token is no longer used. */
async function revoke({ url, key, fetch: send = fetch }: BackendOptions, token: string): Promise<void> {
  await send(`${url}/auth/v1/logout?scope=local`, {
    method: "POST",
    headers: { apikey: key, authorization: `Bearer ${token}` },
    // The page goes away meanwhile.
    keepalive: true,
  });
}

/**
 * Makes sure there is a network before a token is renewed: supabase-js would try for thirty seconds, and everything
 * would wait behind it, also once the network is back.
 */
async function reach({
  url,
  key,
  fetch: send = fetch,
  answerWithinMs: within = answerWithinMs,
}: BackendOptions) {
  await patientFetch(send, within)(`${url}/auth/v1/health`, { headers: { apikey: key } }).catch((error) => {
    throw authProblem(error);
  });
}

async function connect(
  options: BackendOptions & { storage: SupportedStorage },
  onAnswer: (answer: Response) => void,
): Promise<SupabaseClient> {
  await afterFirstScreen();
  const { createClient } = await import("@supabase/supabase-js").catch(() => {
    throw new RemoteError("offline");
  });
  const send = patientFetch(options.fetch ?? fetch, options.answerWithinMs ?? answerWithinMs);
  return createClient(options.url, options.key, {
    auth: {
      detectSessionInUrl: false,
      storageKey,
      // Renewed when a request needs it (see `reach`), not by a timer that would go on offline.
      autoRefreshToken: false,
      storage: options.storage,
    },
    global: {
      async fetch(input, init) {
        const answer = await send(input, init);
        onAnswer(answer);
        return answer;
      },
    },
  });
}
