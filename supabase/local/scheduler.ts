// What pg_cron and pg_net do on hosted Supabase: call the tick function again and again. It sends the
// mail in the queue and does whatever is due; the function itself decides.

export type Scheduler = {
  /** Calls the tick now and returns its answer. */
  tick(): Promise<Response>;
  stop(): void;
};

export type SchedulerOptions = {
  origin: string;
  secret: string;
  /** Seconds between two calls; 0 for only when asked. */
  everySeconds: number;
  say: (line: string) => void;
};

/** Starts calling. A call that lasts longer than the interval delays the next one. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let lastComplaint = "";

  const tick = () =>
    fetch(`${options.origin}/functions/v1/tick`, {
      method: "POST",
      headers: { "x-tick-secret": options.secret, "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(60_000),
    });

  async function turn(): Promise<void> {
    const complaint = await tick().then(
      async (answer) =>
        answer.ok ? "" : `tick answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`,
      (error: unknown) => `tick failed: ${String(error)}`,
    );
    // The same trouble is told once, not every ten seconds.
    if (complaint && complaint !== lastComplaint && !isStopped) options.say(complaint);
    lastComplaint = complaint;
    plan();
  }

  function plan(): void {
    if (isStopped || options.everySeconds <= 0) return;
    timer = setTimeout(() => void turn(), options.everySeconds * 1000);
    timer.unref();
  }

  plan();
  return {
    tick,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
