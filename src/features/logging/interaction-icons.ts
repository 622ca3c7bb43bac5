import Mail from "lucide-solid/icons/mail";
import MessageCircle from "lucide-solid/icons/message-circle";
import Phone from "lucide-solid/icons/phone";
import StickyNote from "lucide-solid/icons/sticky-note";
import Ticket from "lucide-solid/icons/ticket";
import UsersRound from "lucide-solid/icons/users-round";
import Video from "lucide-solid/icons/video";
import type { InteractionKind } from "#domain/support/interaction.ts";
import type { IconGlyph } from "#ui/icon/icon.tsx";

/** One icon a kind, the same wherever it is shown. */
export const interactionIcons: Record<InteractionKind, IconGlyph> = {
  meeting: UsersRound,
  call: Phone,
  video: Video,
  email: Mail,
  text_message: MessageCircle,
  note: StickyNote,
  event: Ticket,
};
