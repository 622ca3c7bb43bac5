import { describe, vi } from "vitest";
import { useStack } from "../../fixtures/stack.ts";
import { ownContract } from "../../sync/world/contract/own.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("../../sync/world/fewer-tables.ts")).libraryOf(await load()),
);

const stack = useStack();

describe("on the real stack", () => ownContract(() => StackWorld.make(stack())));
