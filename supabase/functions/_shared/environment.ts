/** What of Deno the functions use. */
declare const Deno: {
  env: { get(name: string): string | undefined };
  serve(handler: (request: Request) => Promise<Response>): unknown;
};

/** A setting that may be absent. */
export const optionalSetting = (name: string) => Deno.env.get(name);

/** A setting without which a function cannot work. */
export function setting(functionName: string, name: string): string {
  const value = Deno.env.get(name);
  if (!value)
    throw new Error(
      `The function "${functionName}" needs the secret ${name}: supabase secrets set ${name}=…`,
    );
  return value;
}

/** Answers requests with a handler. */
export function serve(handler: (request: Request) => Promise<Response>): void {
  Deno.serve(handler);
}
