import { escapeMarkdown } from '../../../cards/parts/escape.ts';
import { registerText } from '../../../cards/text/register.ts';
import { recordChange } from '../../store/audit.ts';
import { tellChange } from '../../store/tell-change.ts';
import { words } from '../../wording/command.ts';
import { adminRow, type Row } from './reminder-row.ts';

/** The act in the audit, by which other instances know that they are to read it too. */
export const registerRead = 'register read';

/** So many faults are read in a chat; `npm run register` prints all. */
const mostFaults = 10;

/** To have the files of the register read again, without a restart. */
export const reloadCommand: Row = adminRow({
  name: 'reload-register',
  does: { nl: 'lees de bestanden van het register opnieuw', en: 'read the files of the register again' },
  isForOwnChat: true,
  forms: [
    {
      typed: [{ nl: 'register opnieuw lezen', en: 'read register again' }],
      help: 'row',
      words: words(
        '(?:het )?register (?:opnieuw lezen|herladen|verversen)|lees het register opnieuw',
        '(?:read|load) (?:the )?register again|reload (?:the )?register',
      ),
    },
  ],
  run: async (_, { language, changer: { personId, now } }, { db, reloadRegister }) => {
    const text = registerText[language];
    const reloaded = reloadRegister();
    if (reloaded.kind === 'refused') {
      const { faults } = reloaded;
      return text.refused(faults.slice(0, mostFaults).map(escapeMarkdown), Math.max(0, faults.length - mostFaults));
    }
    const change = { personId, action: registerRead, subject: 'register', new: reloaded.changes };
    await db.transaction().execute(async (transaction) => {
      await recordChange(transaction, change, now.toInstant());
      await tellChange(transaction, 'register');
    });
    return text.read(reloaded.changes);
  },
});
