import { describe, vi } from "vitest";
import { ownContract } from "./world/contract/own.ts";
import { ModelServer } from "./world/model-server.ts";

vi.mock("#domain/records.ts", async (load: () => Promise<typeof import("#domain/records.ts")>) =>
  (await import("./world/fewer-tables.ts")).libraryOf(await load()),
);

describe("on the model server", () => ownContract(async () => new ModelServer()));
