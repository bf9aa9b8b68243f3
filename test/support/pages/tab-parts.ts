import type { FramedPage } from './framed-page.ts';

export const tabParts = ['timeline', 'measures', 'reminders', 'ask', 'schedules'] as const;
export type TabPart = (typeof tabParts)[number];

export const partHeadings: Readonly<Record<'nl' | 'en', Readonly<Record<TabPart, string>>>> = {
  nl: {
    timeline: 'Tijdlijn',
    measures: 'Maatregelen',
    reminders: 'Herinneringen',
    ask: 'Vragen',
    schedules: 'Planningen',
  },
  en: { timeline: 'Timeline', measures: 'Measures', reminders: 'Reminders', ask: 'Ask', schedules: 'Schedules' },
};

/** What is there once a part has all that it shows. */
const whole: Readonly<Record<TabPart, string>> = {
  timeline: '.point >> nth=4',
  measures: 'tbody tr >> nth=7',
  reminders: 'section:last-of-type .ac-adaptiveCard',
  ask: '.ac-adaptiveCard',
  schedules: '.ac-adaptiveCard',
};

/** Goes to a part of the tab, and waits until all of it is there; in the part for questions one is asked. */
export async function showPart(framed: FramedPage, part: TabPart, language: 'nl' | 'en'): Promise<void> {
  const frame = framed.frame();
  const heading = partHeadings[language][part];
  await frame.getByRole('link', { name: heading, exact: true }).click();
  await frame.getByRole('heading', { level: 1, name: heading }).waitFor();
  if (part === 'ask') await frame.locator('.buttons').getByRole('button').first().click();
  await frame.locator(whole[part]).first().waitFor();
}
