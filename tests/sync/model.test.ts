import { syncContract } from "./world/contract.ts";
import { ModelServer } from "./world/model-server.ts";

syncContract("the model server", async () => new ModelServer());
