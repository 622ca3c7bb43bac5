import { vi } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { syncContract } from "../../sync/world/contract.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

// Two devices are open at once, in the one page that a test is.
vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).sixOf(await load()),
);

const stack = useStack();

syncContract("the real stack", () => StackWorld.make(stack()));
