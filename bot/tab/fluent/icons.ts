import add from '@fluentui/svg-icons/icons/add_20_regular.svg?raw';
import reminders from '@fluentui/svg-icons/icons/alert_20_regular.svg?raw';
import building from '@fluentui/svg-icons/icons/building_government_20_regular.svg?raw';
import ahead from '@fluentui/svg-icons/icons/calendar_ltr_16_regular.svg?raw';
import calendar from '@fluentui/svg-icons/icons/calendar_ltr_20_regular.svg?raw';
import ask from '@fluentui/svg-icons/icons/chat_help_20_regular.svg?raw';
import met from '@fluentui/svg-icons/icons/checkmark_circle_16_regular.svg?raw';
import chevron from '@fluentui/svg-icons/icons/chevron_right_20_regular.svg?raw';
import late from '@fluentui/svg-icons/icons/clock_16_regular.svg?raw';
import clock from '@fluentui/svg-icons/icons/clock_20_regular.svg?raw';
import edit from '@fluentui/svg-icons/icons/edit_20_regular.svg?raw';
import passed from '@fluentui/svg-icons/icons/history_16_regular.svg?raw';
import info from '@fluentui/svg-icons/icons/info_20_regular.svg?raw';
import link from '@fluentui/svg-icons/icons/link_20_regular.svg?raw';
import began from '@fluentui/svg-icons/icons/play_circle_16_regular.svg?raw';
import uncertain from '@fluentui/svg-icons/icons/question_circle_16_regular.svg?raw';
import send from '@fluentui/svg-icons/icons/send_20_regular.svg?raw';
import schedules from '@fluentui/svg-icons/icons/send_clock_20_regular.svg?raw';
import measures from '@fluentui/svg-icons/icons/task_list_ltr_20_regular.svg?raw';
import timeline from '@fluentui/svg-icons/icons/timeline_20_regular.svg?raw';
import expired from '@fluentui/svg-icons/icons/warning_16_regular.svg?raw';
import warning from '@fluentui/svg-icons/icons/warning_20_regular.svg?raw';
import { html, nothing } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

/** Fluent's own drawings, built into the page: nothing of them comes from elsewhere. */
const icons = {
  add,
  building,
  calendar,
  chevron,
  clock,
  edit,
  info,
  link,
  send,
  warning,
  timeline,
  measures,
  reminders,
  ask,
  schedules,
  ahead,
  today: late,
  passed,
  began,
  met,
  'met-late': late,
  expired,
  uncertain,
} as const;

export type IconName = keyof typeof icons;

/** An icon beside words that say the same, so that nobody hears it; `slot` is its place in an element of Fluent. */
export function drawIcon(name: IconName, slot?: 'start' | 'end' | 'icon') {
  return html`<span class="icon" aria-hidden="true" slot=${slot ?? nothing}>${unsafeSVG(icons[name])}</span>`;
}
