import { plainText } from '../../cards/parts/escape.ts';
import { cleanText } from '../wording/clean-text.ts';

/** How others see somebody, of what their client says. */
export function readPersonName(name: string | undefined): string {
  return cleanText(plainText(name ?? ''), 100) || '?';
}
