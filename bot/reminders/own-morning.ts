import { zoneOrDutch } from '../clock.ts';
import { sendingHours } from './sending-hours.ts';

/** Whoever is far to the west has theirs before the last sweep of the day: it would come a day late. */
const lastHour = sendingHours.to - 1;

/** Whether it is nine o'clock or later where somebody is. */
export function isMorningPast(zone: string | undefined, now: Temporal.ZonedDateTime): boolean {
  return now.withTimeZone(zoneOrDutch(zone)).hour >= sendingHours.from || now.hour >= lastHour;
}
