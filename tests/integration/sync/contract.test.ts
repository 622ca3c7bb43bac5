import { useStack } from "../../fixtures/stack.ts";
import { syncContract } from "../../sync/world/contract.ts";
import { StackWorld } from "../../sync/world/stack-world.ts";

const stack = useStack();

syncContract("the real stack", () => StackWorld.make(stack()));
