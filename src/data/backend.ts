// The only file that knows supabase-js. It is loaded after the first screen, which needs only what is on the device.

import type { RealtimeChannel, SupabaseClient, SupportedStorage } from "@supabase/supabase-js";
import type { ErrorCode, Result } from "#domain/errors.ts";
import type { Row } from "#domain/record/rows.ts";
import { afterFirstScreen } from "./first-screen.ts";
import { RemoteError } from "./sync/remote.ts";

const answerWithinMs = 20_000;
const offlineMark = "coulisses:offline";
const silentMark = "coulisses:silent";
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
  /** Forgets the token on this device; tells the server when it can. */
  signOut(): Promise<void>;
  /** `as`: whose data it is about; a token of somebody else is never used for it. */
  rpc<T>(as: string, name: string, args?: Record<string, unknown>): Promise<T>;
  upsert(as: string, table: string, rows: Row[]): Promise<Row[]>;
  fetchRow(as: string, table: string, id: string): Promise<Row | undefined>;
  subscribe(
    as: string,
    topic: string,
    event: string,
    listener: { heard(payload: unknown): void; connected(): void },
  ): () => void;
}

export function makeBackend(options: BackendOptions): Backend {
  const storage = options.storage ?? globalThis.localStorage;
  let loading: Promise<SupabaseClient> | undefined;

  function client(): Promise<SupabaseClient> {
    loading ??= connect(options).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
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
    }
    if (answer.error) throw problemOf(answer.error, answer.status);
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
      const supabase = await client();
      const { error } = await supabase.auth.signOut({ scope: "local" });
      // Without a network supabase-js keeps its token: it is taken away by hand.
      if (error) await storage.removeItem(storageKey);
      await supabase.removeAllChannels();
      loading = undefined;
    },
    rpc: <T>(as: string, name: string, args = {}) =>
      request<T>(as, (supabase) => supabase.rpc(name, args) as unknown as PromiseLike<Answer<T>>),
    upsert: (as, table, rows) =>
      request<Row[]>(as, (supabase) => supabase.from(table).upsert(rows, { onConflict: "id" }).select()),
    async fetchRow(as, table, id) {
      const rows = await request<Row[]>(as, (supabase) => supabase.from(table).select("*").eq("id", id));
      return rows[0];
    },
    subscribe(as, topic, event, { heard, connected }) {
      let channel: RealtimeChannel | undefined;
      let stopped = false;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const join = async () => {
        if (stopped) return;
        try {
          const supabase = await clientOf(as);
          await supabase.realtime.setAuth();
          if (stopped) return;
          channel = supabase
            .channel(topic, { config: { private: true } })
            .on("broadcast", { event }, (message) => heard(message.payload))
            .subscribe((status) => {
              if (status === "SUBSCRIBED") connected();
            });
        } catch {
          // Offline, or waiting for a sign-in: polling serves meanwhile.
          retry = setTimeout(join, 15_000);
        }
      };
      void join();
      return () => {
        stopped = true;
        clearTimeout(retry);
        void channel?.unsubscribe();
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

/** Whether supabase-js would renew the token before using it. */
async function hasStaleToken(storage: SupportedStorage): Promise<boolean> {
  const kept = await storage.getItem(storageKey);
  const { expires_at = 0 } = kept ? (JSON.parse(kept) as { expires_at?: number }) : {};
  return kept !== null && expires_at * 1_000 - Date.now() < renewMarginMs;
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
  try {
    await patientFetch(send, within)(`${url}/auth/v1/health`, { headers: { apikey: key } });
  } catch (error) {
    throw new RemoteError((error as Error).message === silentMark ? "silent" : "offline");
  }
}

interface Answer<T> {
  data: T | null;
  error: { code?: string; message?: string; details?: string | null } | null;
  status: number;
}

async function connect(options: BackendOptions): Promise<SupabaseClient> {
  await afterFirstScreen();
  const { createClient } = await import("@supabase/supabase-js").catch(() => {
    throw new RemoteError("offline");
  });
  return createClient(options.url, options.key, {
    auth: {
      detectSessionInUrl: false,
      storageKey,
      // Renewed when a request needs it (see `reach`), not by a timer that would go on offline.
      autoRefreshToken: false,
      ...(options.storage ? { storage: options.storage } : {}),
    },
    global: { fetch: patientFetch(options.fetch ?? fetch, options.answerWithinMs ?? answerWithinMs) },
  });
}

/** A request that says whether there was no network or no answer. */
function patientFetch(send: typeof fetch, withinMs: number): typeof fetch {
  return async (input, init) => {
    const patience = AbortSignal.timeout(withinMs);
    try {
      const signal = init?.signal ? AbortSignal.any([init.signal, patience]) : patience;
      const response = await send(input, { ...init, signal });
      // A server that fails must not end the session: supabase-js would drop the token at any answer but these.
      const isRenewal = String(input).includes("grant_type=refresh_token");
      return isRenewal && response.status >= 500 ? new Response(null, { status: 503 }) : response;
    } catch (error) {
      throw new Error(patience.aborted ? silentMark : offlineMark, { cause: error });
    }
  };
}

/** What the database or PostgREST answered, in the words of synchronisation. */
function problemOf(error: NonNullable<Answer<unknown>["error"]>, status: number): RemoteError {
  const { code = "", message = "", details } = error;
  if (message.includes(silentMark)) return new RemoteError("silent");
  if (message.includes(offlineMark) || status === 0) return new RemoteError("offline");
  if (code === "CS001") return new RemoteError("ahead", code, Number(details) || undefined);
  if (code === "CS002") return new RemoteError("access", code);
  if (status === 401) return new RemoteError("session", code);
  if (status === 429) return new RemoteError("busy", code);
  // What Postgres found wrong in the rows keeps its own code, whatever the HTTP status around it.
  if (/^(22|23|42501|CS)/.test(code)) return new RemoteError("refused", code);
  if (status >= 500 || status === 408) return new RemoteError("server", code || String(status));
  return new RemoteError("refused", code || String(status));
}

function authProblem(error: unknown): RemoteError {
  const code = codeOfAuth(error);
  if (code === "offline") return new RemoteError("offline");
  if (code === "server_silent") return new RemoteError("silent");
  if (code === "rate_limited") return new RemoteError("busy");
  if (code === "server_error") return new RemoteError("server");
  return new RemoteError("session");
}

function codeOfAuth(error: unknown): ErrorCode {
  if (error instanceof RemoteError) return error.problem === "silent" ? "server_silent" : "offline";
  const {
    name = "",
    code = "",
    status = 0,
    message = "",
  } = error as {
    name?: string;
    code?: string;
    status?: number;
    message?: string;
  };
  if (message.includes(silentMark)) return "server_silent";
  if (message.includes(offlineMark)) return "offline";
  if (status === 429) return "rate_limited";
  if (status >= 500) return "server_error";
  if (name === "AuthRetryableFetchError") return "offline";
  if (code === "otp_expired" || /expired/i.test(message)) return "code_expired";
  if (code === "otp_disabled" || code === "user_not_found") return "not_invited";
  return "unknown";
}
