// What pg_cron and pg_net do on hosted Supabase: call the functions of the clock again and again. They send the
// mail in the queue and do whatever is due; each function itself decides.

export type Scheduler = {
  /** Calls one of them now, `tick` by default, and returns its answer. */
  tick(name?: string): Promise<Response>;
  stop(): void;
};

export type SchedulerOptions = {
  origin: string;
  secret: string;
  /** The functions to call, in turn. */
  names: readonly string[];
  /** Seconds between two calls; 0 for only when asked. */
  everySeconds: number;
  say: (line: string) => void;
};

/** Starts calling. A call that lasts longer than the interval delays the next one. */
export function startScheduler(options: SchedulerOptions): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let lastComplaint = "";

  const tick = (name = "tick") =>
    fetch(`${options.origin}/functions/v1/${name}`, {
      method: "POST",
      headers: { "x-tick-secret": options.secret, "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(60_000),
    });

  async function turn(): Promise<void> {
    let complaint = "";
    for (const name of options.names)
      complaint += await tick(name).then(
        async (answer) =>
          answer.ok ? "" : `${name} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`,
        (error: unknown) => `${name} failed: ${String(error)}`,
      );
    // The same trouble is told once, not every ten seconds.
    if (complaint && complaint !== lastComplaint && !isStopped) options.say(complaint);
    lastComplaint = complaint;
    plan();
  }

  function plan(): void {
    if (isStopped || options.everySeconds <= 0 || options.names.length === 0) return;
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
