import { adminDoings } from './admin-doings.ts';
import { channelDoings } from './channel-doings.ts';
import type { Doing } from './doing.ts';
import { ownDoings } from './own-doings.ts';

/** A time of one's own choice: what comes is said first, as it is another. */
export const ownTime =
  /\d|\b(?:maand|week|weken|dag|dagen|morgen|overmorgen|van tevoren|vooraf|eerder|month|week|day|days|weeks|tomorrow|before|earlier)\b/i;

/** By the act that the reader learns. */
export const doings: Readonly<Record<string, Doing>> = { ...ownDoings, ...channelDoings, ...adminDoings };
