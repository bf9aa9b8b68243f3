import { weekdayCodes } from '../wording/when/weekdays.ts';

const weekday = `(?:${weekdayCodes.join('|')})`;
const list = `${weekday}(?:,${weekday})*`;
const end = '(?:;(?:COUNT|UNTIL)=[^;]+)?';
const interval = '(?:;INTERVAL=\\d+)?';
const monthDay = '(?:;BYMONTHDAY=(?:-1|[1-9]\\d?))';
const place = `(?:;BYDAY=${list};BYSETPOS=(?:-1|[1-4]))`;
const month = '(?:;BYMONTH=\\d+)';
/** The templates of recurrence that Outlook has (MS-OXCICAL 2.1.3.2.2): it need not show any other rule. */
const templates = [
  `FREQ=DAILY${interval}`,
  `FREQ=WEEKLY${interval}(?:;BYDAY=${list})?(?:;WKST=${weekday})?`,
  `FREQ=MONTHLY${interval}(?:${monthDay}|${place})?`,
  `FREQ=YEARLY${interval}(?:${month}${monthDay}|${month}${place}|${monthDay}${month}|${month})?`,
].map((template) => new RegExp(`^${template}${end}$`));
/** Holidays move these, which no rule knows. */
const onWorkingDay = /;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=/;

/** A rule of days as Outlook takes it; undefined where it has no template for it. */
export function toOutlookRule(rule: string): string | undefined {
  const ordered = order(
    rule
      .toUpperCase()
      .replace('BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'BYMONTHDAY=-1')
      .replace(new RegExp(`BYDAY=(-1|[1-4])(${weekday})(?=;|$)`), 'BYDAY=$2;BYSETPOS=$1'),
  );
  return !onWorkingDay.test(ordered) && templates.some((template) => template.test(ordered)) ? ordered : undefined;
}

const parts = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL'];

function order(rule: string): string {
  const place = (part: string) => parts.indexOf(part.split('=')[0] ?? '');
  return rule
    .split(';')
    .filter((part) => part !== 'INTERVAL=1')
    .toSorted((a, b) => place(a) - place(b))
    .join(';');
}
