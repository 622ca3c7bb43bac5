export { listPlanLinks, makePlanLink, type PlanLink, revokePlanLink } from "./plan-links.ts";
export {
  applyTemplate,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
  usePlanTemplates,
} from "./plan-templates.ts";
export {
  addGoal,
  addStep,
  type Change,
  editGoal,
  editStep,
  moveGoal,
  moveStep,
  putBack,
  removeGoal,
  removeStep,
  setStepDone,
  usePlan,
} from "./plans.ts";
