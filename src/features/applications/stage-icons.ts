import CircleArrowUp from "lucide-solid/icons/circle-arrow-up";
import CircleCheck from "lucide-solid/icons/circle-check";
import CircleDashed from "lucide-solid/icons/circle-dashed";
import CircleDot from "lucide-solid/icons/circle-dot";
import CircleMinus from "lucide-solid/icons/circle-minus";
import CirclePause from "lucide-solid/icons/circle-pause";
import CircleSlash from "lucide-solid/icons/circle-slash";
import type { ApplicationStage } from "#domain/applications/application.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

export const stageIcons: Record<ApplicationStage, IconGlyph> = {
  idea: CircleDashed,
  preparing: CircleDot,
  submitted: CircleArrowUp,
  waitlisted: CirclePause,
  accepted: CircleCheck,
  refused: CircleMinus,
  withdrawn: CircleSlash,
};
