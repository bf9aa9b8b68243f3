import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an organisation adds to the register: one fact, and the subject that people ask for by its name. */
export function writeAddition(folder: string, nl: string, en: string): void {
  for (const name of ['facts', 'subjects']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'facts/own.yaml'),
    `- id: own-meeting
  text:
    nl: ${nl}
    en: ${en}
  sources:
    - ours
  confidence: high
  inference: true
  tells: [what]
`,
  );
  writeFileSync(
    join(folder, 'subjects/terms.yaml'),
    `- id: own-meeting-subject
  title:
    nl: Zeewolde-overleg
    en: Zeewolde meeting
  names:
    nl: [zeewolde-overleg]
    en: [zeewolde meeting]
  facts:
    - own-meeting
`,
  );
}
